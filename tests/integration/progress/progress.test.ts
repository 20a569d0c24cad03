import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { findEventsByIds, findRecentEvents } from "@/lib/data/progress/history";
import { findItemStates } from "@/lib/data/progress/progress";
import { historyLimits } from "@/lib/domain/history-limits";
import { statuses } from "@/lib/domain/progress";
import { findDailyActivity } from "../../support/database/activity";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { morning, newLearner } from "../../support/database/learners";
import { storedDaysOf, storedEventsOf, storedItemsOf } from "../../support/database/stored-rows";
import { pathKeys } from "../../support/unit/article-sheet";

const path = defaultPathKey;

const doneInTheMorning = {
  ...{ startedAt: morning, startedOn: "2026-11-24" },
  ...{ completedAt: morning, completedOn: "2026-11-24" },
};

describe("a learner's progress", () => {
  it("is empty before the first tick", async () => {
    const learner = await newCheckedLearner();
    expect(await findItemStates(learner.id, path)).toEqual([]);
    expect(await findDailyActivity(learner.id, path, "0000-01-01")).toEqual([]);
    expect(await findRecentEvents(learner.id, path, 10)).toEqual([]);
  });

  it("ticks a skill and it stays ticked", async () => {
    const learner = await newCheckedLearner();
    const [outcome] = await applyChanges(learner, [change("git", "done", { version: 0 })]);
    expect(outcome).toMatchObject({ outcome: "applied", status: "done", version: 1 });
    expect(await findItemStates(learner.id, path)).toEqual([
      { item: "git", status: "done", version: 1, ...doneInTheMorning },
    ]);
  });

  it("does not change with an empty batch", async () => {
    const learner = await newCheckedLearner();
    expect(await applyChanges(learner, [])).toEqual([]);
    expect(await storedEventsOf(learner.id)).toEqual([]);
  });

  it("accepts all 84 items and 500 changes in one batch", async () => {
    const learner = await newCheckedLearner();
    await applyChanges(
      learner,
      pathKeys.map((key) => change(key, "done")),
    );
    expect(await storedItemsOf(learner.id)).toHaveLength(84);
    const many = Array.from({ length: 500 }, (_, index) =>
      change(pathKeys[index % 84] ?? "git", statuses[Math.floor(index / 84) % 2] ?? "done"),
    );
    const outcomes = await applyChanges(learner, many);
    expect(outcomes.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(await storedEventsOf(learner.id)).toHaveLength(584);
  });

  it("is not written by a thousand changes to what is already so", async () => {
    const learner = await newCheckedLearner();
    await applyChanges(learner, [change("git", "done")]);
    const same = Array.from({ length: 500 }, () => change("git", "done"));
    for (const batch of [same, same]) {
      const outcomes = await applyChanges(learner, batch, new Date("2026-11-26T02:00:00Z"));
      const seen = outcomes.map(({ id, outcome, version }) => [id, outcome, version]);
      expect(seen).toEqual(batch.map(({ id }) => [id, "applied", 1]));
    }
    expect(await storedEventsOf(learner.id)).toHaveLength(1);
    expect(await storedDaysOf(learner.id)).toHaveLength(1);
  });

  it("grows by a limited number of changes a day, also by undos", async () => {
    const learner = await newCheckedLearner();
    const evening = new Date("2026-11-24T16:00:00Z");
    for (let sent = 0; sent < historyLimits.aDay; sent += 5000) {
      const batch = Array.from({ length: 5000 }, (_, index) =>
        change("git", index % 2 ? "learning" : "done"),
      );
      await applyChanges(learner, batch, evening);
    }
    expect(await storedEventsOf(learner.id)).toHaveLength(historyLimits.aDay);
    const last = (await storedEventsOf(learner.id)).at(-1);
    const more = [
      change("git", "done"),
      change("git", "done", { undoOf: last?.id }),
      change("dsa", "done"),
    ];
    for (const batch of [more, more]) {
      const outcomes = await applyChanges(learner, batch, evening);
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ outcome: "rejected", reason: "daily-limit" });
      }
    }
    expect((await applyChanges(learner, [change("git", "learning")], evening))[0]?.outcome).toBe(
      "applied",
    );
    const tomorrow = new Date("2026-11-24T17:00:00Z");
    expect((await applyChanges(learner, more, tomorrow))[0]?.outcome).toBe("applied");
  }, 60_000);

  it("counts a tick late at night on the learner's own day", async () => {
    const learner = await newCheckedLearner({ timeZone: "Pacific/Kiritimati" });
    await applyChanges(learner, [change("git", "done")], new Date("2026-12-31T10:00:00Z"));
    expect(await storedDaysOf(learner.id)).toEqual([
      { day: "2027-01-01", changes: 1, completions: 1 },
    ]);
    expect((await storedEventsOf(learner.id))[0]).toMatchObject({
      day: "2027-01-01",
      timeZone: "Pacific/Kiritimati",
    });
  });

  it("keeps the millisecond of each change", async () => {
    const learner = await newCheckedLearner();
    const at = new Date("2026-11-24T02:00:00.123Z");
    await applyChanges(learner, [change("git", "done")], at);
    expect((await findItemStates(learner.id, path))[0]?.completedAt).toEqual(at);
    expect((await findRecentEvents(learner.id, path, 1))[0]?.at).toEqual(at);
  });

  it("is read back newest first, by day, and by form", async () => {
    const learner = await newCheckedLearner();
    const form = randomUUID();
    await applyChanges(learner, [{ id: `${form}.git`, item: "git", status: "learning" }]);
    await applyChanges(learner, [{ id: `${form}.dsa`, item: "dsa", status: "done" }]);
    await applyChanges(learner, [change("python", "done")], new Date("2026-11-26T02:00:00Z"));
    const recent = await findRecentEvents(learner.id, path, 2);
    expect(recent.map(({ item }) => item)).toEqual(["python", "dsa"]);
    expect(await findDailyActivity(learner.id, path, "2026-11-25")).toEqual([
      { day: "2026-11-26", changes: 1, completions: 1 },
    ]);
    expect((await findDailyActivity(learner.id, path, "2026-11-24")).map(({ day }) => day)).toEqual(
      ["2026-11-24", "2026-11-26"],
    );
    const saved = await findEventsByIds(learner.id, path, [`${form}.dsa`, `${form}.git`]);
    expect(saved.map(({ item }) => item)).toEqual(["git", "dsa"]);
    expect(await findEventsByIds(learner.id, path, [randomUUID()])).toEqual([]);
  });

  it("without an enrolment cannot be changed", async () => {
    const unknown = { ...(await newLearner()), id: "unknown" };
    await expect(applyChanges(unknown, [change("git", "done")])).rejects.toThrow("not enrolled");
    expect(await storedEventsOf("unknown")).toEqual([]);
  });
});

describe("an undo", () => {
  it("restores the previous state and dates and removes the activity", async () => {
    const learner = await newCheckedLearner();
    const tick = change("git", "done");
    const reset = change("git", "not-started");
    await applyChanges(learner, [tick]);
    const later = new Date("2026-11-27T02:00:00Z");
    await applyChanges(learner, [reset], later);
    await applyChanges(learner, [change("git", "done", { undoOf: reset.id })], later);
    expect(await storedItemsOf(learner.id)).toEqual([
      { item: "git", status: "done", version: 3, ...doneInTheMorning },
    ]);
    await applyChanges(learner, [change("git", "not-started", { undoOf: tick.id })], later);
    expect((await storedItemsOf(learner.id))[0]).toMatchObject({
      status: "not-started",
      startedAt: null,
    });
    expect(await storedDaysOf(learner.id)).toEqual([
      { day: "2026-11-24", changes: 0, completions: 0 },
      { day: "2026-11-27", changes: 0, completions: 0 },
    ]);
    expect((await storedEventsOf(learner.id)).map(({ kind }) => kind)).toEqual([
      "set",
      "set",
      "undo",
      "undo",
    ]);
  });

  it("of an undo restores the change", async () => {
    const learner = await newCheckedLearner();
    const tick = change("git", "done");
    const undo = change("git", "not-started", { undoOf: tick.id });
    await applyChanges(learner, [tick]);
    await applyChanges(learner, [undo]);
    await applyChanges(learner, [change("git", "done", { undoOf: undo.id })]);
    expect((await storedItemsOf(learner.id))[0]).toMatchObject({
      status: "done",
      completedAt: morning,
    });
    expect(await storedDaysOf(learner.id)).toEqual([
      { day: "2026-11-24", changes: 1, completions: 1 },
    ]);
  });

  it("requested ten times concurrently is applied once", async () => {
    const learner = await newCheckedLearner();
    const tick = change("git", "done");
    await applyChanges(learner, [tick]);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        applyChanges(learner, [change("git", "not-started", { undoOf: tick.id })]),
      ),
    );
    const applied = outcomes.flat().filter(({ outcome }) => outcome === "applied");
    expect(applied).toHaveLength(1);
    expect(outcomes.flat().filter(({ reason }) => reason === "already-undone")).toHaveLength(9);
    expect(await storedEventsOf(learner.id)).toHaveLength(2);
  });
});
