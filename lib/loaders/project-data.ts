import { defaultPathKey } from "../content/paths";
import { findPicture } from "../data/projects/picture";
import { findProjects } from "../data/projects/project";
import type { Learner } from "../domain/learner";
import type { LinkAnswersByUrl } from "../domain/level";
import type { Picture } from "../domain/picture";
import { type Project, type ProjectContent, projectContentOf } from "../domain/project";
import { projectLevelOf } from "../domain/project-level";
import { loadLinkAnswers } from "./link-answers";

/** A project as programs get it. */
type ProjectData = ProjectContent & {
  readonly id: string;
  readonly level: string;
  readonly checkedAt: Date | null;
  readonly version: number;
};

function projectDataOf(project: Project, answers: LinkAnswersByUrl): ProjectData {
  const { id, version } = project;
  const { name, checkedAt } = projectLevelOf(project, answers);
  return { id, ...projectContentOf(project), level: name, checkedAt, version };
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
