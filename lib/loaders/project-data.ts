import { defaultPathKey } from "../content/paths";
import { findPicture } from "../data/projects/picture";
import { findProjects } from "../data/projects/project";
import type { Learner } from "../domain/learner";
import type { LevelName, LinkAnswersByUrl } from "../domain/level";
import type { Picture } from "../domain/picture";
import { type Project, type ProjectContent, projectContentOf } from "../domain/project";
import { projectLevelOf } from "../domain/project-level";
import { loadLinkAnswers } from "./link-answers";

/** A project as programs get it, without what was not filled in. */
type ProjectData = Partial<ProjectContent> & {
  readonly id: string;
  readonly level: LevelName;
  readonly checkedAt?: Date;
  readonly version: number;
};

function projectDataOf(project: Project, answers: LinkAnswersByUrl): ProjectData {
  const { id, version } = project;
  const { name, checkedAt } = projectLevelOf(project, answers);
  const filledIn = Object.entries(projectContentOf(project)).filter(([, value]) => value !== null);
  const checked = checkedAt !== null && { checkedAt };
  return { id, ...Object.fromEntries(filledIn), level: name, ...checked, version };
}

export function loadProjectData(learner: Learner): (project: Project) => Promise<ProjectData> {
  return async (project) => projectDataOf(project, await loadLinkAnswers(learner));
}

/** Live ones, the last added first. */
export async function loadProjectList(learner: Learner): Promise<ProjectData[]> {
  const answers = await loadLinkAnswers(learner);
  const projects = await findProjects(learner.id, defaultPathKey);
  return projects.map((project) => projectDataOf(project, answers));
}

export async function loadPicture({ id }: Learner, project: string): Promise<Picture | null> {
  return findPicture(id, defaultPathKey, project);
}
