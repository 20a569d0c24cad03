import { addDays } from "./calendar";
import type { Item, Step } from "./path";
import { daysFrom, isStudyDay } from "./pause";
import type { Plan } from "./plan";
import type { ReadySchedule } from "./plan-schedule";
import { type PlanWeek, planWeeksOf } from "./plan-weeks";

/** What a calendar shows of a plan. `key` names it within the plan, and stays when its day moves. */
export type PlanEvent = { readonly key: string; readonly day: string } & (
  | { readonly kind: "week"; readonly items: readonly Item[]; readonly hours: number }
  | { readonly kind: "milestone"; readonly step: Step }
);

/** The first study day of the week, so that a calendar is quiet in pauses; null in a week without one. */
function dayOfWeek({ start }: PlanWeek, plan: Plan): string | null {
  const days = daysFrom(start, addDays(start, 6));
  return days.find((day) => day >= plan.startsOn && isStudyDay(day, plan)) ?? null;
}

/** One event for each week of the next year with study days, and one for each milestone. */
export function planEventsOf(schedule: ReadySchedule, plan: Plan, today: string): PlanEvent[] {
  const weeks = planWeeksOf(schedule, plan, today).flatMap((week): PlanEvent[] => {
    const day = dayOfWeek(week, plan);
    if (day === null || week.hours <= 0) return [];
    const { start, hours } = week;
    const items = week.items.map(({ item }) => item);
    return [{ kind: "week", key: `week-${start}`, day, items, hours }];
  });
  const milestones = schedule.milestones.map(({ step, on }): PlanEvent => {
    return { kind: "milestone", key: `milestone-${step.key}`, day: on, step };
  });
  return [...weeks, ...milestones];
}
