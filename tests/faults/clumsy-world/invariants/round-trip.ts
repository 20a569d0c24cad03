import { expect } from "vitest";
import { deleteLearner } from "@/lib/data/accounts/learner";
import { closeDatabase } from "@/lib/data/database";
import { exportArchive, importArchive } from "../../../support/database/archive-round-trip";
import { newLearner } from "../../../support/database/learners";
import type { Invariant } from "../invariant";

const told = [
  ...["items", "events", "notes", "evidence", "projects"],
  ...["plans", "log", "reviews", "forecasts"],
] as const;

/** What an archive tells of a learner's enrolments. */
function historyIn(archive: string): unknown {
  const { enrolments } = JSON.parse(archive) as {
    enrolments: Readonly<Record<(typeof told)[number], unknown>>[];
  };
  return enrolments.map((enrolment) => told.map((name) => enrolment[name]));
}

export const roundTrip: Invariant = {
  name: "what is exported can be imported, and tells the same again",
  check: async (_world, { acted }) => {
    const learner = acted.find(({ isSignedUp }) => isSignedUp.newest);
    if (!learner) return;
    const now = new Date();
    const exported = await exportArchive(learner.id, now);
    const fresh = await newLearner();
    try {
      expect(await importArchive(fresh, exported, { now })).toEqual(expect.any(Number));
      expect(historyIn(await exportArchive(fresh.id, now))).toEqual(historyIn(exported));
    } finally {
      await deleteLearner(fresh.id);
      await closeDatabase();
    }
  },
};
