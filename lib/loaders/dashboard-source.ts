import { emphasis } from "../content/choices";
import { preferences } from "../content/preferences";
import type { DayActivity } from "../domain/activity";
import { initialPlanOf, type Plan, type WeeklyGoal } from "../domain/plan";
import { type Planning, planningOf } from "../domain/planning";
import type { Review } from "../domain/review";
import type { ShownForecast } from "../domain/shown-forecast";
import type { StudyTime } from "../domain/study-time";
import type { LearnerProgressOn } from "./past-date";

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

export type PlanBasis = Planning & { readonly plan: Plan };

/** Without a plan by the default hours a week. */
export function planBasisOf(source: DashboardSource): PlanBasis {
  const plan = source.plan ?? initialPlanOf(source.learner);
  return { plan, ...planningOf({ ...source, plan, emphasis }) };
}

export const specialisationOf = (key: string | null) =>
  preferences.specialisations.find((each) => each.key === key);
