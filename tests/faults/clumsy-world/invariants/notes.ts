import { storedNotesOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";

export const notes: Invariant = {
  name: "every acknowledged note is stored, as the current text or an earlier one, or its tab has written on",
  check: async ({ learners }) => {
    for (const learner of learners) learner.notes.expectStored(await storedNotesOf(learner.id));
  },
};
