import {
  emptyProject,
  type Project,
  type ProjectContent,
  projectContentOf,
  projectLimit,
} from "./project";

/** When a write is made, as an instant and as the learner's local day. */
export type ProjectWrite = { readonly at: Date; readonly day: string };

export type ProjectRefusal = "full" | "missing" | "ends-in-future";

export type ProjectOutcome =
  | { readonly outcome: "saved" | "unchanged" | "conflict"; readonly project: Project }
  | { readonly outcome: ProjectRefusal };

/** `here` has this id, live or removed; `liveCount` is that of the learner's projects. */
export type ProjectsHere = { readonly here: Project | null; readonly liveCount: number };

function isSame(one: ProjectContent, other: ProjectContent): boolean {
  return JSON.stringify(projectContentOf(one)) === JSON.stringify(projectContentOf(other));
}

/** A repeat of the same addition is no second one; another content under a known id is in conflict with it. */
export function decideAddition(
  { here, liveCount }: ProjectsHere,
  {
    id,
    content,
    at,
    day,
  }: ProjectWrite & { readonly id: string; readonly content: ProjectContent },
): ProjectOutcome {
  if (here?.removedAt) return { outcome: "missing" };
  if (here) return { outcome: isSame(here, content) ? "unchanged" : "conflict", project: here };
  if (liveCount >= projectLimit) return { outcome: "full" };
  if (endsInFuture(content, day)) return { outcome: "ends-in-future" };
  const added = { id, version: 1, addedAt: at, addedOn: day };
  const rest = { changedAt: null, changedOn: null, removedAt: null, removedOn: null };
  return { outcome: "saved", project: { ...projectContentOf(content), ...added, ...rest } };
}

/** `change` is the part that changes; one that is so already is no write, whatever version it is based on. */
export function decideChange(
  here: Project | null,
  {
    version,
    change,
    at,
    day,
  }: ProjectWrite & { readonly version: number; readonly change: Partial<ProjectContent> },
): ProjectOutcome {
  if (!here || here.removedAt) return { outcome: "missing" };
  const project = { ...here, ...change };
  if (isSame(here, project)) return { outcome: "unchanged", project: here };
  if (version !== here.version) return { outcome: "conflict", project: here };
  if (endsInFuture(project, day)) return { outcome: "ends-in-future" };
  const changed = { version: here.version + 1, changedAt: at, changedOn: day };
  return { outcome: "saved", project: { ...project, ...changed } };
}

/** Only the title stays, for the history. One that is removed already is no write. */
export function decideRemoval(
  here: Project | null,
  { version, at, day }: ProjectWrite & { readonly version: number | null },
): ProjectOutcome {
  if (!here) return { outcome: "missing" };
  if (here.removedAt) return { outcome: "unchanged", project: here };
  if (version !== null && version !== here.version) return { outcome: "conflict", project: here };
  const removed = { version: here.version + 1, removedAt: at, removedOn: day };
  return { outcome: "saved", project: { ...here, ...emptyProject, ...removed } };
}

function endsInFuture({ finishedOn }: ProjectContent, today: string): boolean {
  return finishedOn !== null && finishedOn > today;
}
