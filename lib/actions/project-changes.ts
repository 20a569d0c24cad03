import { defaultPathKey } from "../content/paths";
import { replacePicture } from "../data/projects/picture";
import { saveProject } from "../data/projects/project";
import type { Picture } from "../domain/picture";
import type { Project, ProjectContent } from "../domain/project";
import {
  decideNewProject,
  decidePictureChange,
  decideProjectChange,
  decideProjectRemoval,
  type ProjectChange,
  type ProjectOutcome,
} from "../domain/project-decision";
import { type WriteTime, writeTimeOf } from "../domain/write-time";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

/** Every write of a project goes through here. Throws if not enrolled. */
async function write(
  { learner, session, now }: LearnerContext,
  id: string,
  decide: (known: Project | null, time: WriteTime, liveCount: number) => ProjectOutcome,
  also?: Parameters<typeof saveProject>[2],
): Promise<ProjectOutcome> {
  const time = writeTimeOf(now, learner.timeZone);
  const target = { userId: learner.id, pathKey: defaultPathKey, id, session };
  const outcome = await saveProject(
    target,
    (known, liveCount) => decide(known, time, liveCount),
    also,
  );
  return assertEnrolled({ learner }, outcome);
}

export function addProject(
  context: LearnerContext,
  id: string,
  content: ProjectContent,
): Promise<ProjectOutcome> {
  return write(context, id, (known, time, liveCount) =>
    decideNewProject(known, { id, content, liveCount }, time),
  );
}

export function changeProject(
  context: LearnerContext,
  id: string,
  change: ProjectChange,
): Promise<ProjectOutcome> {
  return write(context, id, (known, time) => decideProjectChange(known, change, time));
}

/** Null takes the picture away. */
export function changePicture(
  context: LearnerContext,
  id: string,
  picture: Picture | null,
): Promise<ProjectOutcome> {
  return write(context, id, decidePictureChange, (tx, enrolmentId) =>
    replacePicture(tx, enrolmentId, id, picture),
  );
}

export function removeProject(
  context: LearnerContext,
  id: string,
  removal: { readonly version?: number | undefined },
): Promise<ProjectOutcome> {
  return write(context, id, (known, time) => decideProjectRemoval(known, removal, time));
}
