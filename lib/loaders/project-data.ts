import { defaultPathKey } from "../content/paths";
import { findPicture } from "../data/projects/picture";
import { findProject, findProjects } from "../data/projects/project";
import type { Learner } from "../domain/learner";
import type { LevelName } from "../domain/level";
import type { Picture } from "../domain/picture";
import { type Project, type ProjectContent, projectContentOf } from "../domain/project";
import type { LevelledProject } from "../domain/project-level";

/** A project as programs get it, without what was not filled in. */
type ProjectData = Partial<ProjectContent> & {
  readonly id: string;
  readonly level: LevelName;
  readonly checkedAt?: Date;
  readonly version: number;
};

function projectDataOf(project: LevelledProject): ProjectData {
  const { id, version, level } = project;
  const filledIn = Object.entries(projectContentOf(project)).filter(([, value]) => value !== null);
  const checked = level.checkedAt !== null && { checkedAt: level.checkedAt };
  return { id, ...Object.fromEntries(filledIn), level: level.name, ...checked, version };
}

/** As it is stored; null for one that has gone since it was written. */
export function loadProjectData(
  learner: Learner,
): (project: Pick<Project, "id">) => Promise<ProjectData | null> {
  return async ({ id }) => {
    const found = await findProject(learner.id, defaultPathKey, id);
    return found?.removedAt === null ? projectDataOf(found) : null;
  };
}

/** Live ones, the last added first. */
export async function loadProjectList({ id }: Learner): Promise<ProjectData[]> {
  return (await findProjects(id, defaultPathKey)).map(projectDataOf);
}

export async function loadPicture({ id }: Learner, project: string): Promise<Picture | null> {
  return findPicture(id, defaultPathKey, project);
}
