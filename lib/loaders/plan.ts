import { cache } from "react";
import { defaultPathKey } from "../content/paths";
import { findPlan } from "../data/plan/plan";
import type { Learner } from "../domain/learner";
import { initialPlanOf, type Plan } from "../domain/plan";
import { type PlanData, planDataOf } from "../domain/plan-data";

/** The plan as of now, or of the end of the day `on`; loaded once a request. */
export const loadPlan = cache(
  async (learner: Learner, on?: string): Promise<Plan> =>
    (await findPlan(learner.id, defaultPathKey, { by: on })) ?? initialPlanOf(learner),
);

export async function loadPlanData(learner: Learner): Promise<PlanData> {
  return planDataOf(await loadPlan(learner));
}
