import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { isUnavailable } from "@/lib/data/engines/engine";
import { findEventsByIds, findRecentEvents } from "@/lib/data/progress/history";
import { findItemStates } from "@/lib/data/progress/progress";
import { statuses } from "@/lib/domain/progress";
import { findDailyActivity } from "../../support/database/activity";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { expectConsistent } from "../../support/database/consistency";
import { morning } from "../../support/database/learners";
import { storedDaysOf, storedEventsOf, storedItemsOf } from "../../support/database/stored-rows";
import { sheetKeys } from "../../support/unit/article-sheet";

const path = defaultPathKey;

describe("two devices", () => {
  it("that tick the same item from the same version get one applied change and conflicts otherwise", async () => {
    const learner = await newCheckedLearner();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        applyChanges(learner, [change("git", "done", { version: 0 })]),
      ),
    );
    expect(outcomes.flat().filter(({ outcome }) => outcome === "applied")).toHaveLength(1);
    expect(outcomes.flat().filter(({ outcome }) => outcome === "conflict")).toHaveLength(9);
    expect((await storedItemsOf(learner.id))[0]?.version).toBe(1);
  });

  it("in conflict write nothing", async () => {
    const learner = await newCheckedLearner();
    await applyChanges(learner, [change("git", "done")]);
    const before = [
      await storedEventsOf(learner.id),
      await storedItemsOf(learner.id),
      await storedDaysOf(learner.id),
    ];
    const outcomes = await applyChanges(learner, [
      change("git", "skipped", { version: 0 }),
      change("git", "not-started", { version: 2 }),
      change("git", "not-started", { undoOf: randomUUID() }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["conflict", "conflict", "rejected"]);
    expect([
      await storedEventsOf(learner.id),
      await storedItemsOf(learner.id),
      await storedDaysOf(learner.id),
    ]).toEqual(before);
  });
});

describe("another learner", () => {
  it("may use the same change ids for other changes", async () => {
    const [siti, budi] = [await newCheckedLearner(), await newCheckedLearner()];
    const tick = change("git", "done");
    expect((await applyChanges(siti, [tick]))[0]?.outcome).toBe("applied");
    expect((await applyChanges(budi, [tick]))[0]?.outcome).toBe("applied");
    expect([
      (await storedEventsOf(siti.id)).length,
      (await storedEventsOf(budi.id)).length,
    ]).toEqual([1, 1]);
  });

  it("cannot undo the changes", async () => {
    const [siti, budi] = [await newCheckedLearner(), await newCheckedLearner()];
    const tick = change("git", "done");
    await applyChanges(siti, [tick]);
    const [outcome] = await applyChanges(budi, [change("git", "not-started", { undoOf: tick.id })]);
    expect(outcome).toMatchObject({ outcome: "rejected", reason: "unknown-change" });
    expect((await storedItemsOf(siti.id))[0]?.status).toBe("done");
    expect(await storedEventsOf(budi.id)).toEqual([]);
  });

  it("does not see the changes", async () => {
    const [siti, budi] = [await newCheckedLearner(), await newCheckedLearner()];
    const tick = change("git", "done");
    await applyChanges(siti, [tick]);
    expect(await findItemStates(budi.id, path)).toEqual([]);
    expect(await findDailyActivity(budi.id, path, "0000-01-01")).toEqual([]);
    expect(await findRecentEvents(budi.id, path, 10)).toEqual([]);
    expect(await findEventsByIds(budi.id, path, [tick.id])).toEqual([]);
    expect(await findItemStates(siti.id, "another-path")).toEqual([]);
  });
});

/** Sends again when the queue was full, as clients do: a slow machine is no defect. */
async function applyPatiently(...given: Parameters<typeof applyChanges>) {
  for (;;) {
    try {
      return await applyChanges(...given);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}

describe("two hundred ticks at once, from four clients", () => {
  const anyTick = fc.record({
    item: fc.constantFrom(...sheetKeys.slice(0, 12)),
    status: fc.constantFrom(...statuses),
    minutes: fc.nat(3 * 24 * 60),
    size: fc.integer({ min: 1, max: 3 }),
    again: fc.integer({ min: 0, max: 3 }),
  });

  it("are stored exactly once each, also when sent twice", async () => {
    const learner = await newCheckedLearner({ timeZone: "Asia/Kathmandu" });
    const wishes = fc.sample(anyTick, { numRuns: 200, seed: 20261124 });
    const sent = wishes.map(({ item, status, minutes, again }) => ({
      tick: change(item, status),
      at: new Date(morning.getTime() + minutes * 60_000),
      again: again === 0,
    }));
    const clients = [0, 1, 2, 3].map((client) => sent.filter((_, index) => index % 4 === client));
    const answers = await Promise.all(
      clients.flatMap((own) =>
        own.flatMap(({ tick, at, again }) =>
          (again ? [at, at] : [at]).map((when) => applyPatiently(learner, [tick], when)),
        ),
      ),
    );
    const outcomes = answers.flat();
    const repeated = sent.filter(({ again }) => again).length;
    expect(repeated).toBeGreaterThan(20);
    const events = new Map((await storedEventsOf(learner.id)).map((event) => [event.id, event]));
    const raising = outcomes.filter(
      ({ id, outcome, version }) => outcome === "applied" && version === events.get(id)?.version,
    );
    expect(raising.map(({ id }) => id).sort()).toEqual([...events.keys()].sort());
    expect(raising.length).toBeGreaterThan(120);
    // The others were so already, or were sent again.
    for (const { id, outcome } of outcomes) {
      expect(outcome === "applied" || (outcome === "replayed" && events.has(id))).toBe(true);
    }
    await expectConsistent(learner.id);
  }, 30_000);

  it("in batches with undos fold to the stored state", async () => {
    const learner = await newCheckedLearner();
    const wishes = fc.sample(anyTick, { numRuns: 100, seed: 24112026 });
    const batches = wishes.map(({ item, status, size }) =>
      Array.from({ length: size }, () => change(item, status)),
    );
    await Promise.all(batches.map((batch) => applyPatiently(learner, batch)));
    const undos = (await storedEventsOf(learner.id)).map(({ id, item, from }) =>
      change(item, from, { undoOf: id }),
    );
    const more = wishes.map(({ item, status }) => change(item, status));
    const answers = await Promise.all(
      [...undos, ...more].map((each) => applyPatiently(learner, [each])),
    );
    const outcomes = answers.slice(0, undos.length).flat();
    const taken = outcomes.filter(({ outcome }) => outcome === "applied");
    expect(taken.length).toBeGreaterThan(20);
    const events = await storedEventsOf(learner.id);
    expect(events.filter(({ kind }) => kind === "undo").length).toBe(taken.length);
    await expectConsistent(learner.id);
  }, 30_000);
});
