import { type Pause, studyDaysPerWeek } from "./pause";
import type { Plan } from "./plan";

/** Codes by field. */
type PlanErrors = Readonly<Record<string, string>>;

export type PlanOutcome =
  | { readonly outcome: "saved" | "unchanged" | "conflict"; readonly plan: Plan }
  | { readonly outcome: "refused"; readonly errors: PlanErrors };

export const planLimits = {
  hoursPerWeek: 80,
  /** Of one item. */
  ownHours: 10_000,
  pauses: 100,
} as const;

/** Nights are not for study. */
export const mostHoursPerDay = 16;

function sortedPauses(pauses: readonly Pause[]): Pause[] {
  return [...pauses].sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}

/** The place in the list of a pause that shares a day with one before it. */
export function overlapIn(pauses: readonly Pick<Pause, "from" | "to">[]): number | undefined {
  const found = pauses.findIndex(({ from, to }, index) =>
    pauses.slice(0, index).some((other) => other.from <= to && from <= other.to),
  );
  return found < 0 ? undefined : found;
}

const pauseOf = ({ id, from, to, reason }: Pause) => [id, from, to, reason];

function contentOf(plan: Plan): string {
  const { startsOn, targetOn, hoursPerWeek, specialisation, level, industry } = plan;
  const hours = Object.entries(plan.hours).sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([
    ...[startsOn, targetOn, hoursPerWeek, specialisation, level, industry],
    ...[[...plan.restDays].sort(), hours, sortedPauses(plan.pauses).map(pauseOf)],
  ]);
}

/** A target that has passed may stay, but not be set. */
function targetErrorOf(plan: Plan, { startsOn, targetOn }: Plan, today: string): string | null {
  if (targetOn === null) return null;
  if (targetOn < startsOn) return "before-start";
  return targetOn < today && targetOn !== plan.targetOn ? "past" : null;
}

function errorsOf(plan: Plan, write: Plan, today: string): PlanErrors {
  const target = targetErrorOf(plan, write, today);
  const perDay = write.hoursPerWeek / studyDaysPerWeek(write);
  const overlap = overlapIn(write.pauses);
  return {
    ...(target && { targetOn: target }),
    ...(perDay > mostHoursPerDay && { hoursPerWeek: "long-days" }),
    ...(write.pauses.length > planLimits.pauses && { pauses: "too-many" }),
    ...(overlap !== undefined && { [`pauses.${overlap}`]: "overlap" }),
  };
}

/**
 * Content that is stored already is not written again, so that a request can be repeated. Where there is no plan yet,
 * `plan` is the default one, of version 0, which is always written.
 */
export function decidePlan(plan: Plan, write: Plan, today: string): PlanOutcome {
  if (plan.version > 0 && contentOf(plan) === contentOf(write))
    return { outcome: "unchanged", plan };
  if (plan.version !== write.version) return { outcome: "conflict", plan };
  const errors = errorsOf(plan, write, today);
  if (Object.keys(errors).length > 0) return { outcome: "refused", errors };
  const pauses = sortedPauses(write.pauses);
  return { outcome: "saved", plan: { ...write, pauses, version: plan.version + 1 } };
}
