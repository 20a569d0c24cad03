import { storedPlanRowsOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";

export const plans: Invariant = {
  name: "every acknowledged plan is stored, or a later one",
  check: async ({ learners }) => {
    for (const learner of learners) learner.plans.expectStored(await storedPlanRowsOf(learner.id));
  },
};
