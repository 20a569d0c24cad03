import {
  emptyProject,
  type Project,
  type ProjectContent,
  projectContentOf,
  projectLimit,
} from "./project";
import type { WriteTime } from "./write-time";

/** "gone": it was removed. "missing": there never was one. "future": it would be finished on a day that has not come. */
export type ProjectOutcome =
  | { readonly outcome: "saved" | "unchanged" | "conflict" | "gone"; readonly project: Project }
  | { readonly outcome: "missing" | "full" | "future" };

/** Without a version it changes whichever is current. */
export type ProjectChange = {
  readonly version?: number | undefined;
  readonly change: (known: ProjectContent) => Partial<ProjectContent> | null;
};

function isSame(one: ProjectContent, other: ProjectContent): boolean {
  return JSON.stringify(projectContentOf(one)) === JSON.stringify(projectContentOf(other));
}

/** A repeat changes nothing; the id of a removed one stays used. */
export function decideNewProject(
  known: Project | null,
  { id, content, liveCount }: { id: string; content: ProjectContent; liveCount: number },
  { at, day }: WriteTime,
): ProjectOutcome {
  if (known?.removedAt) return { outcome: "gone", project: known };
  if (known) {
    const outcome = isSame(known, content) ? "unchanged" : "conflict";
    return { outcome, project: known };
  }
  if (liveCount >= projectLimit) return { outcome: "full" };
  if (endsAfter(content, day)) return { outcome: "future" };
  const added = { id, version: 1, addedAt: at, addedOn: day };
  const later = { changedAt: null, changedOn: null, removedAt: null, removedOn: null };
  return { outcome: "saved", project: { ...projectContentOf(content), ...added, ...later } };
}

/**
 * `change` returns the part that changes, or null where it no longer fits. Content that is stored already is not
 * written again, so that a request can be repeated.
 */
export function decideProjectChange(
  known: Project | null,
  { version, change }: ProjectChange,
  { at, day }: WriteTime,
): ProjectOutcome {
  if (!known) return { outcome: "missing" };
  if (known.removedAt) return { outcome: "gone", project: known };
  const changed = change(known);
  const project = { ...known, ...changed };
  if (changed && isSame(known, project)) return { outcome: "unchanged", project: known };
  if (!changed || (version !== undefined && version !== known.version))
    return { outcome: "conflict", project: known };
  const isNewEnd = project.finishedOn !== known.finishedOn;
  if (isNewEnd && endsAfter(project, day)) return { outcome: "future" };
  const next = { version: known.version + 1, changedAt: at, changedOn: day };
  return { outcome: "saved", project: { ...project, ...next } };
}

/** Without a version whichever is current is removed. */
export function decideProjectRemoval(
  known: Project | null,
  { version }: { version?: number | undefined },
  { at, day }: WriteTime,
): ProjectOutcome {
  if (!known) return { outcome: "missing" };
  if (known.removedAt) return { outcome: "unchanged", project: known };
  if (version !== undefined && version !== known.version)
    return { outcome: "conflict", project: known };
  const removal = { version: known.version + 1, removedAt: at, removedOn: day };
  const { item } = known;
  return { outcome: "saved", project: { ...known, ...emptyProject, item, ...removal } };
}

/** Its picture counts as content, so that an archive with it is newer. */
export function decidePictureChange(known: Project | null, { at, day }: WriteTime): ProjectOutcome {
  if (!known) return { outcome: "missing" };
  if (known.removedAt) return { outcome: "gone", project: known };
  const next = { version: known.version + 1, changedAt: at, changedOn: day };
  return { outcome: "saved", project: { ...known, ...next } };
}

function endsAfter({ finishedOn }: ProjectContent, today: string): boolean {
  return finishedOn !== null && finishedOn > today;
}
