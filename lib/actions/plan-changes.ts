import { defaultPathKey } from "../content/paths";
import { savePlan } from "../data/plan/plan";
import { initialPlanOf, type Plan } from "../domain/plan";
import { decidePlan, type PlanOutcome } from "../domain/plan-decision";
import { writeTimeOf } from "../domain/write-time";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

/** Every write of a plan goes through here; `changeOf` says what the current one becomes. Throws if not enrolled. */
export async function changePlan(
  { learner, session, now }: LearnerContext,
  changeOf: (plan: Plan) => Plan,
): Promise<PlanOutcome> {
  const time = writeTimeOf(now, learner.timeZone);
  const target = { userId: learner.id, pathKey: defaultPathKey, time, session };
  const outcome = await savePlan(target, (known) => {
    const plan = known ?? initialPlanOf(learner);
    return decidePlan(plan, changeOf(plan), time.day);
  });
  return assertEnrolled({ learner }, outcome);
}
