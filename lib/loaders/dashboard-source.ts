import { emphasis } from "../content/choices";
import { preferences } from "../content/preferences";
import type { DashboardRecords } from "../data/dashboard/records";
import { initialPlanOf, type Plan } from "../domain/plan";
import { type Planning, planningOf } from "../domain/planning";
import type { StudyTime } from "../domain/study-time";
import type { LearnerProgressOn } from "./past-date";

/** Of what most panels are made; of a past day only what was so then. */
export type DashboardSource = LearnerProgressOn &
  Omit<DashboardRecords, "study"> & {
    readonly studyTime: readonly StudyTime[];
    /** Null where the learner has made none. */
    readonly plan: Plan | null;
  };

export type PlanBasis = Planning & { readonly plan: Plan };

/** Without a plan by the default hours a week. */
export function planBasisOf(source: DashboardSource): PlanBasis {
  const plan = source.plan ?? initialPlanOf(source.learner);
  return { plan, ...planningOf({ ...source, plan, emphasis }) };
}

export const specialisationOf = (key: string | null) =>
  preferences.specialisations.find((each) => each.key === key);
