import { defaultPathKey, pathOf } from "../content/paths";
import { addDays } from "../domain/calendar";
import { isPausedWeek } from "../domain/pause";
import type { Rhythm } from "../domain/rhythm";
import { minutesByItemOf } from "../domain/study-time";
import { type ThisWeekItem, thisWeekOf } from "../domain/this-week";
import type { DashboardSource, PlanBasis } from "./dashboard-source";

const path = pathOf(defaultPathKey);

/** With what is logged on the item, in minutes, and its effort in hours. */
export type WeekItem = ThisWeekItem & { readonly minutes: number; readonly hours: number };

export type WeekView = {
  /** Whether the learner has made a plan. */
  readonly hasPlan: boolean;
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  readonly goalMinutes: number;
  readonly isPaused: boolean;
  /** Whether no required item is left. */
  readonly isPathDone: boolean;
  readonly items: readonly WeekItem[];
};

export function weekViewOf(source: DashboardSource, basis: PlanBasis, rhythm: Rhythm): WeekView {
  const { states, studyTime, today } = source;
  const { plan, efforts, remaining } = basis;
  const minutesByItem = minutesByItemOf(studyTime, today);
  const { start, minutes, goalMinutes } = rhythm.thisWeek;
  const end = addDays(start, 6);
  return {
    ...{ hasPlan: source.plan !== null, start, end, minutes, goalMinutes },
    isPaused: isPausedWeek(start, plan),
    isPathDone: remaining.length === 0,
    items: thisWeekOf({ ...basis, path, states, rest: plan, today }).map((each) => ({
      ...each,
      minutes: minutesByItem.get(each.item.key) ?? 0,
      hours: efforts.get(each.item.key)?.middle ?? 0,
    })),
  };
}
