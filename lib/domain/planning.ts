import { addDays, weekStartOf } from "./calendar";
import type { PathProgress } from "./completion";
import { type Efforts, effortsOf, type HoursRange } from "./effort";
import { weekShareOf } from "./pause";
import { type Plan, plannedHoursOf, restFrom } from "./plan";
import { type Fit, fitOf } from "./plan-fit";
import { type Schedule, scheduleOf } from "./plan-schedule";
import { type PlanStep, planStepsOf } from "./plan-steps";
import { type PlanWeek, planWeeksOf } from "./plan-weeks";
import type { States } from "./progress";
import { remainingHoursOf } from "./remaining-hours";
import {
  type Emphasis,
  emphasisedBy,
  type RemainingItem,
  remainingItemsOf,
} from "./remaining-items";
import { minutesByDayOf, minutesByItemOf, type StudyTime } from "./study-time";

type PlanningInput = {
  readonly progress: PathProgress;
  readonly states: States;
  readonly studyTime: readonly StudyTime[];
  readonly plan: Plan;
  readonly emphasis: Emphasis;
  readonly today: string;
};

export type Planning = {
  readonly efforts: Efforts;
  readonly remaining: readonly RemainingItem[];
  readonly schedule: Schedule;
  /** Keys of the items that the plan's specialisation emphasises. */
  readonly emphasised: readonly string[];
};

/** What is left to do, in the order of the plan, and when. */
export function planningOf(input: PlanningInput): Planning {
  const { progress, states, studyTime, plan, emphasis, today } = input;
  const path = { steps: progress.steps.map(({ step }) => step) };
  const efforts = effortsOf(path, states, minutesByItemOf(studyTime, today), plan.hours);
  const emphasised = emphasisedBy(emphasis, plan.specialisation);
  const remaining = remainingItemsOf(progress, states, { emphasised });
  const schedule = scheduleOf(remaining, efforts, plan, today);
  return { efforts, remaining, schedule, emphasised };
}

export type PlanOverview = {
  readonly schedule: Schedule;
  readonly efforts: Efforts;
  readonly fit: Fit | { readonly state: "done" };
  readonly remainingRange: HoursRange;
  readonly weeks: readonly PlanWeek[];
  readonly steps: readonly PlanStep[];
  /** Logged in the week of today, and planned for all of it. */
  readonly hoursThisWeek: { readonly logged: number; readonly planned: number };
};

/** All that a page says of a plan. */
export function planOverviewOf(input: PlanningInput): PlanOverview {
  const { progress, states, studyTime, plan, today } = input;
  const { efforts, remaining, schedule } = planningOf(input);
  const lightest = remainingItemsOf(progress, states, { emphasised: [], lightest: efforts });
  const monday = weekStartOf(today);
  let minutes = 0;
  for (const [day, logged] of minutesByDayOf(studyTime, today))
    if (day >= monday) minutes += logged;
  const share = weekShareOf(monday, addDays(monday, 6), restFrom(monday, plan));
  return {
    ...{ schedule, efforts },
    fit:
      schedule.state === "done"
        ? schedule
        : fitOf({ plan, remaining, lightest, efforts, today }, schedule),
    remainingRange: remainingHoursOf(remaining, efforts).range,
    weeks: schedule.state === "ready" ? planWeeksOf(schedule, plan, today) : [],
    steps: planStepsOf(progress, states, schedule, today),
    hoursThisWeek: { logged: minutes / 60, planned: plannedHoursOf(plan) * share },
  };
}
