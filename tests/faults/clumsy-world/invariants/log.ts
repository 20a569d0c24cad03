import { storedLogRowsOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";

export const logEntries: Invariant = {
  name: "every acknowledged log entry is stored, changed or removed as it was answered",
  check: async ({ learners }) => {
    for (const learner of learners) learner.log.expectStored(await storedLogRowsOf(learner.id));
  },
};
