import { storedProjectRowsOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";

export const projects: Invariant = {
  name: "every acknowledged project is stored, changed or removed as it was answered",
  check: async ({ learners }) => {
    for (const learner of learners)
      learner.projects.expectStored(await storedProjectRowsOf(learner.id));
  },
};
