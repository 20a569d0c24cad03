import { addDays, weekStartOf } from "./calendar";
import type { Item } from "./path";
import { daysFrom, isStudyDay, type Pause, studyDaysPerWeek } from "./pause";
import { type Plan, plannedHoursOf } from "./plan";
import { firstDayOf, type Milestone, type ReadySchedule } from "./plan-schedule";

export type PlanWeek = {
  /** Its Monday. */
  readonly start: string;
  readonly hours: number;
  readonly items: readonly { readonly item: Item; readonly isLast: boolean }[];
  readonly pauses: readonly Pause[];
  readonly milestones: readonly Milestone[];
};

/** A year. */
const mostWeeks = 52;

/** From this week, or the plan's first that is not empty, a year at most. The hours sum up to what the schedule needs. */
export function planWeeksOf(schedule: ReadySchedule, plan: Plan, today: string): PlanWeek[] {
  const { items, milestones, neededHours, endsOn } = schedule;
  const first = firstDayOf(plan, today);
  const perDay = plannedHoursOf(plan) / studyDaysPerWeek(plan);
  const weeks: PlanWeek[] = [];
  let left = neededHours;
  for (
    let start = weekStartOf(first);
    start <= endsOn && weeks.length < mostWeeks;
    start = addDays(start, 7)
  ) {
    const last = addDays(start, 6);
    const days = daysFrom(start < first ? first : start, last);
    const hours = Math.min(left, perDay * days.filter((day) => isStudyDay(day, plan)).length);
    const pauses = plan.pauses.filter(({ from, to }) => from <= last && to >= start);
    const reached = milestones.filter(({ on }) => start <= on && on <= last);
    const isEmpty = hours === 0 && pauses.length === 0 && reached.length === 0;
    if (weeks.length === 0 && isEmpty) continue;
    left -= hours;
    weeks.push({
      ...{ start, hours, pauses, milestones: reached },
      items: items
        .filter(({ startsOn, endsOn: end }) => hours > 0 && startsOn <= last && end >= start)
        .map(({ item, endsOn: end }) => ({ item, isLast: end <= last })),
    });
  }
  return weeks;
}
