import { defaultPathKey } from "../content/paths";
import type { LearnerContext } from "./context";

/** The outcome of a write, which is null for a learner who is not enrolled: that throws. */
export function assertEnrolled<Outcome>(
  { learner }: Pick<LearnerContext, "learner">,
  outcome: Outcome | null,
): Outcome {
  if (!outcome) throw new Error(`Learner ${learner.id} is not enrolled on ${defaultPathKey}`);
  return outcome;
}
