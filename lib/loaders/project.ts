import { requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findBackingOfItems } from "../data/evidence/backing";
import { findProject, findProjects } from "../data/projects/project";
import type { Learner } from "../domain/learner";
import { type Level, levelOfItem, levelsByItem } from "../domain/level";
import type { Locale } from "../domain/locale";
import {
  type Group,
  groupsOf,
  type Item,
  type ItemLocation,
  itemLocationsOf,
} from "../domain/path";
import { stateOf } from "../domain/progress";
import { type Project, projectLimit, projectSkillLimit } from "../domain/project";
import { inPortfolioOrder, itemsShownBy, type LevelledProject } from "../domain/project-level";
import { type RubricDuty, rubricOf } from "../domain/project-rubric";
import { paths } from "../paths";
import { type LearnerProgress, loadProgress } from "./progress";

const path = pathOf(defaultPathKey);
const locations = itemLocationsOf(path);
const groups = groupsOf(path);
const projectItems = groups.flatMap(({ items }) => items.filter(({ kind }) => kind === "project"));
const skillGroups = groups
  .map((group) => ({
    ...group,
    items: group.items.filter(({ kind }) => kind === "skill" || kind === "tool"),
  }))
  .filter(({ items }) => items.length > 0);

export type ProjectList = {
  readonly learner: Learner;
  /** The latest first. */
  readonly projects: readonly LevelledProject[];
  /** Of the project items: those with an outline to start from. */
  readonly templates: readonly Item[];
  readonly isFull: boolean;
};

/** Redirects a signed-out visitor to sign in. */
/** `start` is the key of the outline that the page would begin with. */
export async function loadProjectListPage(locale: Locale, start?: string): Promise<ProjectList> {
  const { learner } = await requireSession(locale, paths.projects(locale, { start }));
  const projects = await loadProjects(learner);
  return {
    learner,
    projects,
    templates: projectItems.filter(({ key }) => path.outlines[key]),
    isFull: projects.length >= projectLimit,
  };
}

/** Live ones, the latest first. */
async function loadProjects({ id }: Learner): Promise<LevelledProject[]> {
  return inPortfolioOrder(await findProjects(id, defaultPathKey));
}

/** Live ones of the item, or that show it. */
export async function loadProjectsOfItem(
  learner: Learner,
  item: string,
): Promise<LevelledProject[]> {
  return (await loadProjects(learner)).filter((project) => itemsShownBy(project).includes(item));
}

export type ProjectView = {
  readonly project: LevelledProject;
  /** Only its title is left. */
  readonly isRemoved: boolean;
  readonly learnerProgress: LearnerProgress;
  readonly place: ItemLocation | null;
  readonly duties: readonly RubricDuty[];
  /** With the strongest level of all that backs them. */
  readonly skills: readonly { readonly place: ItemLocation; readonly level: Level }[];
  /** What a finished project offers to tick: its item, its competences and its skills. */
  readonly offered: readonly ItemLocation[];
  readonly projectItems: readonly Item[];
  readonly skillGroups: readonly Group[];
};

/** Null for an id that the learner never had. Redirects a signed-out visitor to sign in. */
export async function loadProjectPage(locale: Locale, id: string): Promise<ProjectView | null> {
  const { learner } = await requireSession(locale, paths.project(locale, id));
  const [projects, learnerProgress] = await Promise.all([
    findProjects(learner.id, defaultPathKey),
    loadProgress(learner),
  ]);
  const live = projects.find((each) => each.id === id);
  const project = live ?? (await findProject(learner.id, defaultPathKey, id));
  if (!project) return null;
  return {
    project,
    isRemoved: project.removedAt !== null,
    learnerProgress,
    place: locations.get(project.item ?? "") ?? null,
    duties: rubricOf(path, project.rubric),
    skills: await skillsOf(project, live ? projects : [], learnerProgress),
    offered: offeredBy(project),
    projectItems,
    skillGroups,
  };
}

async function skillsOf(
  { skills, level }: LevelledProject,
  projects: readonly LevelledProject[],
  { learner, states }: LearnerProgress,
) {
  const found = await findBackingOfItems(learner.id, defaultPathKey, skills, projectSkillLimit);
  const shown = projects.map((each) => ({ items: itemsShownBy(each), level: each.level }));
  const levels = levelsByItem([...found, ...shown]);
  return skills.flatMap((key) => {
    const place = locations.get(key);
    if (!place) return [];
    const isDone = stateOf(states, key).status === "done";
    const backing = levels.get(key) ?? [];
    return [{ place, level: levelOfItem({ isDone, note: "", backing }) ?? level }];
  });
}

function offeredBy(project: Project): ItemLocation[] {
  if (project.finishedOn === null) return [];
  return itemsShownBy(project).flatMap((key) => locations.get(key) ?? []);
}
