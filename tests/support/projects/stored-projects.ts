import { randomUUID } from "node:crypto";
import {
  addProject,
  changePicture,
  changeProject,
  removeProject,
} from "@/lib/actions/project-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { findPicture } from "@/lib/data/projects/picture";
import { findProjectBatches } from "@/lib/data/projects/project";
import type { Learner } from "@/lib/domain/learner";
import { emptyProject, type Project, type ProjectContent } from "@/lib/domain/project";
import { encodePicture } from "@/lib/picture/encode-picture";
import { morning } from "../database/learners";
import { takenPicture } from "./pictures";

/** Returns its id. */
export async function addProjectTo(
  learner: Learner,
  content: Partial<ProjectContent> = {},
  { id = randomUUID(), at = morning }: { id?: string; at?: Date } = {},
): Promise<string> {
  await addProject({ learner, now: at }, id, { title: "TrashNet", ...emptyProject, ...content });
  return id;
}

export async function changeProjectOf(
  learner: Learner,
  id: string,
  content: Partial<ProjectContent>,
  at = morning,
): Promise<void> {
  await changeProject({ learner, now: at }, id, { change: () => content });
}

export async function removeProjectOf(learner: Learner, id: string, at = morning): Promise<void> {
  await removeProject({ learner, now: at }, id, {});
}

export async function addPictureTo(
  learner: Learner,
  id: string,
  at = morning,
): Promise<Uint8Array> {
  const picture = await encodePicture(await takenPicture());
  if (typeof picture === "string") throw new Error(picture);
  await changePicture({ learner, now: at }, id, picture);
  return picture.bytes;
}

export async function pictureBytesOf({ id }: Pick<Learner, "id">, project: string) {
  const picture = await findPicture(id, defaultPathKey, project);
  return picture && Buffer.from(picture.bytes).toString("base64");
}

/** Everything that is stored of them, by id; the removed ones too. */
export async function storedProjectsOf({ id }: Pick<Learner, "id">): Promise<Project[]> {
  const list: Project[] = [];
  for await (const batch of findProjectBatches(id, defaultPathKey)) {
    for (const { picture: _picture, ...project } of batch) list.push(project);
  }
  return list;
}
