import { backingLevelOf, type Level, type LinkAnswersByUrl, strongestOf } from "./level";
import type { PictureInfo } from "./picture";
import type { Project, ProjectContent } from "./project";

/** With its level, and what that is derived from. */
export type LevelledProject = Project & {
  readonly level: Level;
  /** How its links last answered, by address. */
  readonly answers: LinkAnswersByUrl;
  readonly picture: PictureInfo | null;
};

export function projectLinksOf({ repository, demo }: ProjectContent): string[] {
  return [repository, demo].filter((url) => url !== null);
}

/** The keys of its item, its competences and its skills, each once. */
export function itemsShownBy({ item, rubric, skills }: ProjectContent): string[] {
  const competences = rubric.map(({ competence }) => competence);
  return [...new Set([...(item === null ? [] : [item]), ...competences, ...skills])];
}

/** A figure says something only beside its baseline and with where it fails. */
export function hasFullResult({ result, limits }: ProjectContent): boolean {
  return [result?.metric, result?.value, result?.baseline, limits].every((text) => text?.trim());
}

/** Its links count once it has its full result. */
export function projectLevelOf(project: ProjectContent, answers: LinkAnswersByUrl): Level {
  const { summary, problem, role, data, approach, limits } = project;
  const text = [summary, problem, role, data, approach, limits ?? ""].join("\n");
  if (!hasFullResult(project)) return backingLevelOf({ text, urls: [] }, answers);
  const described: Level = { name: "described", checkedAt: null, lapsedAt: null };
  const backing = backingLevelOf({ text, urls: projectLinksOf(project) }, answers);
  return strongestOf([described, backing]) ?? described;
}

/** Live ones, the latest first: by when they were finished, begun or added. */
export function inPortfolioOrder<P extends Project>(projects: readonly P[]): P[] {
  const lastDayOf = ({ finishedOn, startedOn, addedOn }: Project) =>
    finishedOn ?? startedOn ?? addedOn;
  return projects
    .filter(({ removedAt }) => removedAt === null)
    .toSorted((one, other) => {
      const [day, otherDay] = [lastDayOf(one), lastDayOf(other)];
      if (day === otherDay) return one.id < other.id ? -1 : 1;
      return day > otherDay ? -1 : 1;
    });
}
