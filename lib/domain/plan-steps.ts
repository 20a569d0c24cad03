import type { PathProgress, StepProgress } from "./completion";
import { completionDayOf } from "./completion-day";
import type { OpenSchedule } from "./plan-schedule";
import { type States, startDayOf } from "./progress";

/** Both days are included. */
type DaySpan = { readonly from: string; readonly to: string };

export type PlanStep = StepProgress & {
  /** That are still planned for it. */
  readonly hours: number;
  /** From its first item on: to its last required one, or to today while it is open. */
  readonly past: DaySpan | null;
  readonly planned: DaySpan | null;
};

function pastOf(
  { step, state, groups }: StepProgress,
  states: States,
  today: string,
): DaySpan | null {
  const items = step.groups.flatMap(({ items }) =>
    items.flatMap(({ key }) => states.get(key) ?? []),
  );
  const starts = items.flatMap((each) => startDayOf(each) ?? []).sort();
  const ends = items.flatMap(({ completedOn }) => completedOn ?? []).sort();
  const [from = ends[0]] = starts;
  if (from === undefined || from > today) return null;
  const last = completionDayOf(groups, states);
  const to = state === "complete" && last !== null && last < today ? last : today;
  return { from, to: to < from ? from : to };
}

/** What was done and what is planned of each step. */
export function planStepsOf(
  { steps }: Pick<PathProgress, "steps">,
  states: States,
  schedule: OpenSchedule | { readonly state: "done" },
  today: string,
): PlanStep[] {
  const scheduled = schedule.state === "ready" ? schedule.items : [];
  return steps.map((step): PlanStep => {
    const items = scheduled.filter((each) => each.step === step.step);
    const from = items.map(({ startsOn }) => startsOn).sort()[0];
    const to = items
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1);
    return {
      ...step,
      hours: items.reduce((sum, { hours }) => sum + hours, 0),
      past: pastOf(step, states, today),
      planned: from === undefined || to === undefined ? null : { from, to },
    };
  });
}
