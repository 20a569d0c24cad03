import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { findTimelineRecords } from "@/lib/data/items/record-timeline";
import { findPastDay, findPastItems } from "@/lib/data/progress/past-date";
import { findItemStates } from "@/lib/data/progress/progress";
import { findTimeline } from "@/lib/data/progress/timeline";
import { addDays } from "@/lib/domain/calendar";
import type { Learner } from "@/lib/domain/learner";
import { restoreChangesOf } from "@/lib/domain/revert";
import { loadItemStates } from "@/lib/loaders/progress";
import { findDailyActivity } from "../../support/database/activity";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";

import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import {
  type DatedChange,
  learnerWith,
  newest,
  nonZero,
  on,
  pastOf,
  randomLearner,
  statusOn,
  today,
} from "../../support/database/dated-history";
import { storedDaysOf, storedEventsOf, storedItemsOf } from "../../support/database/stored-rows";

const path = defaultPathKey;

describe("a past day", () => {
  it("is, with days given later, what it would be had the ticks been made on those days", async () => {
    const items = ["git", "dsa", "python", "calculus", "pandas", "numpy"];
    const samples = fc.sample(fc.integer({ min: 0, max: 300 }), { numRuns: items.length, seed: 5 });
    const days = samples.map((daysAgo) => addDays(today, -daysAgo));
    const lived = await learnerWith(
      items.map((item, index) => ({ day: days[index] ?? "", change: change(item, "done") })),
    );
    const recorded = await learnerWith(
      items.flatMap((item, index): DatedChange[] => {
        const moved = { day: today, change: change(item, "done", { on: days[index] }) };
        const typo = { day: "2026-11-23", change: change(item, "done", { on: "2024-02-29" }) };
        const early = { day: "2026-09-01", change: change(item, "done") };
        return [[moved], [typo, moved], [early, moved]][index % 3] ?? [];
      }),
    );
    for (const day of new Set(["2024-03-01", ...days, ...days.map((each) => addDays(each, -1))]))
      expect(await pastOf(recorded, day), day).toEqual(await pastOf(lived, day));
    expect(await findDailyActivity(recorded.id, path, "2026-01-01").then(nonZero)).toEqual(
      await findDailyActivity(lived.id, path, "2026-01-01").then(nonZero),
    );
  });

  it("does not show a tick that was undone, nor one that was moved to a later day", async () => {
    const tick = change("git", "done", { on: "2023-05-14" });
    const undo = change("git", "not-started", { undoOf: tick.id });
    const undone = await learnerWith([
      { day: "2026-11-20", change: tick },
      { day: "2026-11-22", change: undo },
    ]);
    for (const day of ["2023-05-14", "2024-01-01", "2026-11-21", today])
      expect(await pastOf(undone, day), day).toEqual({ items: [], activity: [] });

    const move = change("git", "done", { on: "2024-06-01" });
    const moved = await learnerWith([
      { day: "2026-11-20", change: tick },
      { day: "2026-11-22", change: move },
    ]);
    expect(await statusOn(moved, "2024-05-31")).toBe("not-started");
    expect(await statusOn(moved, "2024-06-01")).toBe("done");
    const back = change("git", "done", { undoOf: move.id });
    await applyChanges(moved, [back], on(today));
    expect(await statusOn(moved, "2023-05-13")).toBe("not-started");
    expect(await statusOn(moved, "2023-05-14")).toBe("done");
  });

  it("keeps what was recorded on it after the item was started over", async () => {
    const learner = await learnerWith([
      { day: "2026-11-20", change: change("git", "done", { on: "2023-05-14" }) },
      { day: "2026-11-22", change: change("git", "not-started", { kind: "reset" }) },
    ]);
    expect(await statusOn(learner, "2024-01-01")).toBe("done");
    expect(await statusOn(learner, "2026-11-22")).toBe("not-started");
  });

  it("can be the first day that was given", async () => {
    const learner = await learnerWith([
      { day: "2026-11-20", change: change("git", "done", { on: "2023-05" }) },
      { day: "2026-11-22", change: change("dsa", "done") },
    ]);
    const { firstDay } = await findPastDay(learner.id, path, "2024-01-01");
    expect(firstDay).toBe("2023-05-31");
    const firstDaysOf = async ({ id }: Learner) =>
      (await findTimelineRecords(id, path, { from: undefined, towards: "older" }, 1)).firstDays;
    expect(await firstDaysOf(learner)).toEqual({ recorded: "2026-11-20", lived: "2023-05-31" });
    expect(await firstDaysOf(await newCheckedLearner())).toEqual({ recorded: null, lived: null });
  });
});

describe("a day that was given", () => {
  it("stays the same after a change of time zone, beside the day of its record", async () => {
    const learner = await newCheckedLearner({ timeZone: "Pacific/Kiritimati" });
    await applyChanges(learner, [change("git", "done", { on: "2026-11-24" })], on(today));
    const west = { ...learner, timeZone: "Etc/GMT+12" };
    const find = async () => (await loadItemStates(west)).find(({ item }) => item === "git");
    expect(await find()).toMatchObject({ startedOn: today, completedOn: today });
    const [event] = await findTimeline(learner.id, path, newest, 1);
    expect(event).toMatchObject({ happenedOn: today, day: today });
  });

  it("comes back with a restore to before it was moved", async () => {
    const learner = await learnerWith([
      { day: "2026-11-20", change: change("git", "done", { on: "2023-05-14" }) },
      { day: "2026-11-22", change: change("git", "done", { on: "2022-01-01" }) },
    ]);
    const [move] = await findTimeline(learner.id, path, newest, 1);
    expect(move?.stateBefore).toMatchObject({ completedOn: "2023-05-14" });
    const past = await findPastItems(learner.id, path, move?.sequence ?? 0);
    await applyChanges(learner, restoreChangesOf(past, "batch"), on(today));
    expect(await findItemStates(learner.id, path)).toMatchObject([{ completedOn: "2023-05-14" }]);
  });
});

const storedHistoryOf = async ({ id }: Learner) => ({
  events: await storedEventsOf(id),
  items: await storedItemsOf(id),
  days: nonZero(await storedDaysOf(id)),
});

describe("an export with days that were given", () => {
  it.each([1, 2, 3, 4])("comes into an empty account as it was (%i)", async (seed) => {
    const from = await randomLearner(seed);
    const history = await storedHistoryOf(from);
    expect(history.events.some(({ happenedOn, day }) => happenedOn && happenedOn < day)).toBe(true);
    const to = await newCheckedLearner();
    const text = await exportArchive(from.id);
    expect(await importArchive(to, text)).toBe(history.events.length);
    expect(await storedHistoryOf(to)).toEqual(history);
    expect(await importArchive(to, text)).toBe(0);
  });

  it("continues an earlier import with a day that moved since", async () => {
    const from = await learnerWith([{ day: "2026-11-20", change: change("git", "done") }]);
    const to = await newCheckedLearner();
    await importArchive(to, await exportArchive(from.id));
    await applyChanges(from, [change("git", "done", { on: "2023-05-14" })], on(today));
    expect(await importArchive(to, await exportArchive(from.id))).toBe(1);
    expect(await storedHistoryOf(to)).toEqual(await storedHistoryOf(from));
    expect(nonZero(await storedDaysOf(to.id))).toEqual([
      { day: "2023-05-14", changes: 1, completions: 1 },
    ]);
  });

  it.each([
    ["1969-12-31", "impossible"],
    ["2026-11-21", "impossible"],
    ["2023-02-31", "invalid"],
    ["2023-05", "invalid"],
  ])("whose day became %s is refused as %s", async (day, refusal) => {
    const from = await learnerWith([
      { day: "2026-11-20", change: change("git", "done", { on: "2023-05-14" }) },
    ]);
    const text = (await exportArchive(from.id)).replace("2023-05-14", day);
    const to = await newCheckedLearner();
    expect(await importArchive(to, text)).toBe(refusal);
    expect(await storedEventsOf(to.id)).toEqual([]);
  });
});
