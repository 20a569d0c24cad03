import { expect } from "vitest";
import { storedEvidenceRowsOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";

export const evidence: Invariant = {
  name: "every acknowledged piece of evidence is stored, changed or removed as it was answered",
  check: async ({ learners }) => {
    for (const learner of learners) {
      const stored = await storedEvidenceRowsOf(learner.id);
      learner.evidence.expectStored(stored);
      const forNoItem = stored.filter(({ items }) => items === 0);
      expect(forNoItem, "for no item").toEqual([]);
    }
  },
};
