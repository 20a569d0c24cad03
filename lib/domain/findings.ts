import type { GroupProgress, PathProgress, StepProgress } from "./completion";

/** What a heading says of the chart below it; each holds for the numbers that are drawn. */
type StepsFinding =
  | { readonly kind: "all" | "none" }
  /** Complete steps beside ones without a tick. */
  | { readonly kind: "some"; readonly complete: number }
  /** The open step that is furthest along, of all steps or beside complete ones. */
  | { readonly kind: "lead" | "leadOpen"; readonly step: StepProgress };

type Share = { readonly done: number; readonly required: number };

/** Exact, where two percentages would be rounded to one. */
function compareShares(a: Share, b: Share): number {
  return a.done * b.required - b.done * a.required;
}

export function stepsFindingOf({ steps }: Pick<PathProgress, "steps">): StepsFinding {
  const open = steps.filter(({ done, required }) => done < required);
  const complete = steps.length - open.length;
  if (open.length === 0) return { kind: "all" };
  const [furthest] = open.toSorted((a, b) => compareShares(b, a));
  if (furthest && furthest.done > 0)
    return { kind: complete > 0 ? "leadOpen" : "lead", step: furthest };
  return complete > 0 ? { kind: "some", complete } : { kind: "none" };
}

type SkillsFinding =
  | { readonly kind: "all" | "none" }
  /** The one or two unfinished groups with the least done. */
  | { readonly kind: "thin"; readonly weakest: readonly GroupProgress[] };

export function skillsFindingOf(skills: readonly GroupProgress[]): SkillsFinding {
  if (skills.every(({ done }) => done === 0)) return { kind: "none" };
  const weakest = skills
    .filter(({ missing }) => missing > 0)
    .toSorted(compareShares)
    .slice(0, 2);
  return weakest.length > 0 ? { kind: "thin", weakest } : { kind: "all" };
}
