import { storedLogRowsOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";

export const logEntries: Invariant = {
  name: "every acknowledged log entry and session is stored, changed or removed as it was answered",
  check: async ({ learners }) => {
    for (const { id, log, sessions } of learners) {
      const stored = await storedLogRowsOf(id);
      const titled = stored.filter(({ title }) => title !== null);
      log.expectStored(titled);
      const ids = stored.map((entry) => entry.id);
      sessions.expectStored(ids, stored.length - titled.length);
    }
  },
};
