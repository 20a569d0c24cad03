import { daysBetween } from "./calendar";
import type { StepProgress } from "./completion";
import { completionDayOf } from "./completion-day";
import type { Item } from "./path";
import { type States, startDayOf, stateOf, statusOf } from "./progress";
import { minutesByDayOf, type StudyTime } from "./study-time";

/** A finished step, or the finished path. */
export type MilestoneView = {
  /** In the path's order, with their day. */
  readonly items: readonly { readonly item: Item; readonly completedOn: string | null }[];
  readonly firstOn: string | null;
  /** Of the last required tick. */
  readonly lastOn: string | null;
  /** From the first to the last day, both counted; null where no day is known. */
  readonly days: number | null;
  /** Logged on its items. */
  readonly minutes: number;
};

/** What was done in these steps, and how long it took. */
export function milestoneOf(
  steps: readonly StepProgress[],
  states: States,
  studyTime: readonly StudyTime[],
  today: string,
): MilestoneView {
  const done = steps
    .flatMap(({ step }) => step.groups)
    .flatMap(({ items }) => items)
    .filter(({ key }) => statusOf(states, key) === "done");
  const keys = new Set(done.map(({ key }) => key));
  const known = done.map(({ key }) => stateOf(states, key));
  const completed = known.flatMap(({ completedOn }) => completedOn ?? []).sort();
  const started = known.flatMap((state) => startDayOf(state) ?? state.completedOn ?? []);
  const [firstOn = null] = [...started, ...completed].sort();
  const ownTime = studyTime.filter(({ item }) => item !== null && keys.has(item));
  const minutes = [...minutesByDayOf(ownTime, today).values()];
  const groups = steps.flatMap((each) => each.groups);
  const lastOn = completionDayOf(groups, states) ?? completed.at(-1) ?? null;
  return {
    items: done.map((item) => ({ item, completedOn: stateOf(states, item.key).completedOn })),
    ...{ firstOn, lastOn },
    days: firstOn === null || lastOn === null ? null : daysBetween(firstOn, lastOn) + 1,
    minutes: minutes.reduce((sum, each) => sum + each, 0),
  };
}
