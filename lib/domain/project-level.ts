import type { Project, ProjectContent } from "./project";

/** How well a project is backed, the least first. */
export const projectLevels = ["claimed", "described", "linked", "checked"] as const;
export type ProjectLevel = (typeof projectLevels)[number];

/** How a link last answered, as far as a level depends on it. */
export type ProjectLinkCheck = {
  readonly url: string;
  /** The last answer of 2xx. */
  readonly checkedAt: Date | null;
  /** Set once it failed for so long that it counts as unchecked again. */
  readonly lapsedAt: Date | null;
};

/** In characters, of its texts outside the task list. */
const describedLength = 80;

export function projectLinksOf({ repository, demo }: ProjectContent): string[] {
  return [repository, demo].filter((url) => url !== null);
}

/** A figure says something only beside its baseline and with where it fails. */
export function hasFullResult({ result, limits }: ProjectContent): boolean {
  return [result?.metric, result?.value, result?.baseline, limits].every((text) => text?.trim());
}

function isDescribed(project: ProjectContent): boolean {
  const { summary, problem, role, data, approach, limits } = project;
  const texts = [summary, problem, role, data, approach, limits ?? ""].map((text) => text.trim());
  return hasFullResult(project) || texts.join("").length >= describedLength;
}

export function projectLevelOf(
  project: ProjectContent,
  checks: readonly ProjectLinkCheck[],
): ProjectLevel {
  const links = projectLinksOf(project);
  if (!hasFullResult(project) || links.length === 0)
    return isDescribed(project) ? "described" : "claimed";
  return checkedLinksOf(project, checks).length > 0 ? "checked" : "linked";
}

/** The links that answered, each with its last day; none that lapsed since. */
export function checkedLinksOf(
  project: ProjectContent,
  checks: readonly ProjectLinkCheck[],
): { readonly url: string; readonly checkedAt: Date }[] {
  const links = projectLinksOf(project);
  return checks.flatMap(({ url, checkedAt, lapsedAt }) =>
    links.includes(url) && checkedAt && !lapsedAt ? [{ url, checkedAt }] : [],
  );
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
