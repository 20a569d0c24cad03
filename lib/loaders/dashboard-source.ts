import { emphasis } from "../content/choices";
import { defaultPathKey, pathOf } from "../content/paths";
import { preferences } from "../content/preferences";
import type { DayActivity } from "../domain/activity";
import { type Efforts, effortsOf } from "../domain/effort";
import { initialPlanOf, type Plan, type WeeklyGoal } from "../domain/plan";
import { type Schedule, scheduleOf } from "../domain/plan-schedule";
import { emphasisedBy, type RemainingItem, remainingItemsOf } from "../domain/remaining-items";
import type { Review } from "../domain/review";
import type { ShownForecast } from "../domain/shown-forecast";
import { minutesByItemOf, type StudyTime } from "../domain/study-time";
import type { LearnerProgressOn } from "./past-date";

const path = pathOf(defaultPathKey);

/** Of what the panels are made; of a past day only what was so then. */
export type DashboardSource = LearnerProgressOn & {
  /** Null where the learner has made none. */
  readonly plan: Plan | null;
  readonly days: readonly DayActivity[];
  readonly studyTime: readonly StudyTime[];
  readonly reviews: readonly Review[];
  readonly shownForecasts: readonly ShownForecast[];
  /** Of the plans, oldest first. */
  readonly goals: readonly WeeklyGoal[];
};

export type PlanBasis = {
  readonly plan: Plan;
  readonly efforts: Efforts;
  readonly remaining: readonly RemainingItem[];
  readonly schedule: Schedule;
  readonly emphasised: readonly string[];
};

/** Without a plan by the default hours a week. */
export function planBasisOf(source: DashboardSource): PlanBasis {
  const { states, progress, studyTime, today } = source;
  const plan = source.plan ?? initialPlanOf(source.learner);
  const emphasised = emphasisedBy(emphasis, plan.specialisation);
  const remaining = remainingItemsOf(progress, states, { emphasised });
  const efforts = effortsOf(path, states, minutesByItemOf(studyTime, today), plan.hours);
  const schedule = scheduleOf(remaining, efforts, plan, today);
  return { plan, efforts, remaining, schedule, emphasised };
}

export const specialisationOf = (key: string | null) =>
  preferences.specialisations.find((each) => each.key === key);
