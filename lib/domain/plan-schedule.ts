import { addDays } from "./calendar";
import { type Efforts, remainingEffortOf } from "./effort";
import type { Step } from "./path";
import { isStudyDay, type RestPeriods, studyDaysPerWeek } from "./pause";
import { type Plan, plannedHoursOf } from "./plan";
import type { RemainingItem } from "./remaining-items";

/** `hours` is the middle of what remains of the item. */
type ScheduledItem = RemainingItem & {
  readonly hours: number;
  readonly startsOn: string;
  readonly endsOn: string;
};

/** The day on which the last item of a step ends. */
export type Milestone = { readonly step: Step; readonly on: string };

/** `too-few-hours`: it does not end within ten years. */
export type Schedule = { readonly state: "done" } | OpenSchedule;

export type OpenSchedule =
  | { readonly state: "too-few-hours"; readonly neededHours: number }
  | ReadySchedule;

export type ReadySchedule = {
  readonly state: "ready";
  readonly neededHours: number;
  readonly items: readonly ScheduledItem[];
  readonly milestones: readonly Milestone[];
  readonly endsOn: string;
};

const horizonDays = 3650;

/** Sums of hours are not exact. */
const rounding = 1e-9;

/** The first day that the plan can use. */
export function firstDayOf({ startsOn }: Pick<Plan, "startsOn">, today: string): string {
  return startsOn > today ? startsOn : today;
}

/** The study days of the ten years from `first`, as far as `isEnough` does not end them before a day. */
export function studyDaysFrom(
  first: string,
  rest: RestPeriods,
  isEnough: (day: string, found: number) => boolean,
): string[] {
  const days: string[] = [];
  let day = first;
  for (let passed = 0; passed < horizonDays && !isEnough(day, days.length); passed += 1) {
    if (isStudyDay(day, rest)) days.push(day);
    day = addDays(day, 1);
  }
  return days;
}

function milestonesOf(items: readonly ScheduledItem[]): Milestone[] {
  const ends = new Map<Step, string>();
  for (const { step, endsOn } of items) {
    const last = ends.get(step);
    if (last === undefined || last < endsOn) ends.set(step, endsOn);
  }
  return Array.from(ends, ([step, on]) => ({ step, on })).sort(
    (a, b) => a.step.number - b.step.number,
  );
}

/** Puts the items one after the other on study days, each of which takes the same part of the week's hours. */
export function scheduleOf(
  remaining: readonly RemainingItem[],
  efforts: Efforts,
  plan: Plan,
  today: string,
): Schedule {
  if (remaining.length === 0) return { state: "done" };
  const hours = remaining.map(({ item }) => {
    const effort = efforts.get(item.key);
    return effort ? remainingEffortOf(effort).middle : 0;
  });
  const neededHours = hours.reduce((sum, each) => sum + each, 0);
  const perDay = plannedHoursOf(plan) / studyDaysPerWeek(plan) || 0;
  const lastDayIndex = (total: number) => Math.max(0, Math.ceil(total / perDay - rounding) - 1);
  const needed = lastDayIndex(neededHours) + 1;
  if (!(needed <= horizonDays)) return { state: "too-few-hours", neededHours };
  const days = studyDaysFrom(firstDayOf(plan, today), plan, (_, found) => found === needed);
  const endsOn = days[needed - 1];
  if (endsOn === undefined) return { state: "too-few-hours", neededHours };
  let total = 0;
  const items = remaining.map((each, index): ScheduledItem => {
    const before = total;
    total += hours[index] ?? 0;
    const first = Math.min(needed - 1, Math.floor(before / perDay + rounding));
    return {
      ...each,
      hours: total - before,
      startsOn: days[first] ?? endsOn,
      endsOn: days[Math.max(first, lastDayIndex(total))] ?? endsOn,
    };
  });
  return { state: "ready", neededHours, items, milestones: milestonesOf(items), endsOn };
}
