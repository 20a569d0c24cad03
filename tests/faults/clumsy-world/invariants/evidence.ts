import { storedEvidenceRowsOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";

export const evidence: Invariant = {
  name: "every acknowledged piece of evidence is stored, changed or removed as it was answered",
  check: async ({ learners }) => {
    for (const learner of learners)
      learner.evidence.expectStored(await storedEvidenceRowsOf(learner.id));
  },
};
