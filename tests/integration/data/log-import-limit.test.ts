import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { newLearner } from "../../support/database/learners";

vi.mock("@/lib/domain/log-entry", async (original) => ({
  ...(await original<typeof import("@/lib/domain/log-entry")>()),
  ...{ logLimit: 4, logRowLimit: 6 },
}));

vi.mock("@/lib/domain/review-decision", async (original) => ({
  ...(await original<typeof import("@/lib/domain/review-decision")>()),
  reviewLimit: 3,
}));

vi.mock("@/lib/domain/plan-version", async () => ({ planVersionLimit: 2 }));

const day = "2026-11-24";
const instant = (hour: number) => `${day}T0${hour}:00:00.000Z`;

/** Live ones of some minutes. */
const live = (...list: number[]) =>
  list.map((minutes) => ({
    ...{ id: randomUUID(), version: 1, kind: "study", on: day, timeZone: "UTC", minutes },
    ...{ addedAt: instant(1), addedOn: day },
  }));

/** Removed ones of some hours. */
const removed = (...list: number[]) =>
  live(...list).map((entry, index) => ({
    ...{
      ...entry,
      version: 2,
      minutes: null,
      removedAt: instant(list[index] ?? 0),
      removedOn: day,
    },
  }));

async function exported(learner: { id: string }) {
  return JSON.parse(await exportArchive(learner.id)).enrolments[0];
}

async function importInto(learner: { id: string }, lists: object) {
  const archive = JSON.parse(await exportArchive(learner.id));
  Object.assign(archive.enrolments[0], lists);
  return importArchive(learner, JSON.stringify(archive));
}

describe("an import at a limit", () => {
  it("of the log is refused above it, and removed entries go, the oldest first", async () => {
    const learner = await newLearner();
    expect(await importInto(learner, { log: [...live(1, 2, 3), ...removed(5, 3, 4)] })).toBe(0);
    expect((await exported(learner)).log).toHaveLength(6);
    expect(await importInto(learner, { log: live(8, 9) })).toBe("too-long");
    expect((await exported(learner)).log).toHaveLength(6);
    expect(await importInto(learner, { log: [...live(9), ...removed(6)] })).toBe(0);
    const { log } = await exported(learner);
    const removals = log.flatMap(({ removedAt }: { removedAt: string | null }) => removedAt ?? []);
    expect(removals.sort()).toEqual([instant(5), instant(6)]);
    expect(log).toHaveLength(6);
  });

  it("of reviews is refused above it, and one that adds nothing is not", async () => {
    const reviews = Array.from({ length: 4 }, () => ({
      ...{ id: randomUUID(), item: "git", answer: "again", at: instant(2), on: day },
    }));
    const learner = await newLearner();
    expect(await importInto(learner, { reviews: reviews.slice(0, 3) })).toBe(0);
    expect(await importInto(learner, { reviews: reviews.slice(3) })).toBe("too-long");
    expect(await importInto(learner, { reviews: reviews.slice(0, 3) })).toBe(0);
    expect((await exported(learner)).reviews).toHaveLength(3);
  });

  it("of plans keeps the newest", async () => {
    const plans = [1, 2, 3].map((version) => ({
      ...{ version, at: `2026-11-2${version}T02:00:00.000Z`, day: `2026-11-2${version}` },
      ...{ startsOn: day, hoursPerWeek: version },
    }));
    const learner = await newLearner();
    await importInto(learner, { plans: plans.slice(0, 2) });
    await importInto(learner, { plans: plans.slice(1) });
    const versions = (await exported(learner)).plans.map(
      (plan: { version: number }) => plan.version,
    );
    expect(versions).toEqual([2, 3]);
  });
});
