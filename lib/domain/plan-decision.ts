import type { Pause } from "./pause";
import type { Plan } from "./plan";

export type PlanOutcome =
  | { readonly outcome: "saved" | "unchanged" | "conflict"; readonly plan: Plan }
  | { readonly outcome: "target-past" };

const pauseOf = ({ id, from, to, reason }: Pause) => [id, from, to, reason];

function contentOf(plan: Plan): string {
  const { startsOn, targetOn, hoursPerWeek, specialisation, level, industry } = plan;
  const hours = Object.entries(plan.hours).sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([
    ...[startsOn, targetOn, hoursPerWeek, specialisation, level, industry],
    ...[[...plan.restDays].sort(), hours, plan.pauses.map(pauseOf)],
  ]);
}

/**
 * A target that has passed may stay, but not be set. Content that is so already is no write, unless there is no plan yet:
 * `plan` is then the default one.
 */
export function decidePlan(plan: Plan, write: Plan, today: string): PlanOutcome {
  if (plan.version > 0 && contentOf(plan) === contentOf(write))
    return { outcome: "unchanged", plan };
  if (plan.version !== write.version) return { outcome: "conflict", plan };
  const isNewTarget = write.targetOn !== null && write.targetOn !== plan.targetOn;
  if (isNewTarget && (write.targetOn ?? today) < today) return { outcome: "target-past" };
  return { outcome: "saved", plan: { ...write, version: plan.version + 1 } };
}
