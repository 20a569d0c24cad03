import { describe, expect, it } from "vitest";
import { activityOf, activitySummaryOf, contributionsOf, sumByDay } from "@/lib/domain/activity";
import { type ProgressEvent, replay } from "@/lib/domain/history";
import { type Status, statuses } from "@/lib/domain/progress";

function eventOf(id: string, from: Status, to: Status, day: string, undoOf: string | null = null) {
  const event: ProgressEvent = {
    id,
    item: "git",
    kind: undoOf === null ? "set" : "undo",
    from,
    to,
    at: new Date(`${day}T02:00:00Z`),
    day,
    timeZone: "Asia/Jakarta",
    happenedOn: null,
    undoOf,
    source: "api",
  };
  return event;
}

/** Activity of changes in their order. */
const activity = (...events: ProgressEvent[]) => activityOf(replay(events).events);
const day = "2026-11-24";
const contribution = (from: Status, to: Status) =>
  contributionsOf({ from, to, countsOn: day, happenedOn: null, completedOn: null }, undefined);

describe("what a change adds to its day", () => {
  it.each(statuses)("is nothing when %s stays as it is", (status) => {
    const nothing = { day, changes: 0, completions: 0 };
    expect(contribution(status, status)).toEqual([nothing]);
  });

  it.each<[Status, Status, number, number]>([
    ["not-started", "learning", 1, 0],
    ["not-started", "done", 1, 1],
    ["learning", "done", 1, 1],
    ["skipped", "done", 1, 1],
    ["skipped", "learning", 1, 0],
    ["done", "learning", -1, -1],
    ["done", "not-started", -1, -1],
    ["learning", "not-started", -1, 0],
    ["not-started", "skipped", 0, 0],
    ["done", "skipped", -1, -1],
  ])("from %s to %s is %i steps and %i completions", (from, to, changes, completions) => {
    expect(contribution(from, to)).toEqual([{ day, changes, completions }]);
  });

  it("counts on its own day for the undo of an unknown change", () => {
    const [undo] = replay([eventOf("b", "done", "learning", day, "a")]).events;
    expect(undo?.countsOn).toBe(day);
  });
});

describe("the activity of a history", () => {
  it("is empty while nothing was done, and when nothing counts", () => {
    expect(activityOf([])).toEqual([]);
    expect(activity(eventOf("a", "not-started", "skipped", day))).toEqual([]);
  });

  it("adds up by day, oldest first", () => {
    const events = [
      eventOf("a", "not-started", "learning", "2026-11-24"),
      eventOf("b", "learning", "done", "2026-11-24"),
      eventOf("c", "not-started", "done", "2026-11-09"),
    ];
    expect(activity(...events)).toEqual([
      { day: "2026-11-09", changes: 1, completions: 1 },
      { day: "2026-11-24", changes: 2, completions: 1 },
    ]);
  });

  it("is nothing after ticking and unticking, however often", () => {
    const events = [1, 2, 3].flatMap((round) => [
      eventOf(`tick ${round}`, "not-started", "done", day),
      eventOf(`untick ${round}`, "done", "not-started", day),
    ]);
    expect(activity(...events)).toEqual([]);
  });

  it("loses an undone change on the day it was made, not on the day it was undone", () => {
    const tick = eventOf("a", "not-started", "done", "2026-11-09");
    const other = eventOf("x", "not-started", "learning", "2026-11-09");
    const undo = eventOf("b", "done", "not-started", "2026-11-24", "a");
    expect(activity(tick, other, undo)).toEqual([
      { day: "2026-11-09", changes: 1, completions: 0 },
    ]);
    expect(activity(tick, undo)).toEqual([]);
  });

  it("leaves the day from which a tick is moved, and comes back with an undo", () => {
    const tick = { ...eventOf("a", "not-started", "done", day), happenedOn: "2026-11-09" };
    const move = { ...eventOf("b", "done", "done", day), happenedOn: "2026-11-20" };
    const undo = eventOf("c", "done", "done", day, "b");
    const one = (on: string) => [{ day: on, changes: 1, completions: 1 }];
    expect(activity(tick)).toEqual(one("2026-11-09"));
    expect(activity(tick, move)).toEqual(one("2026-11-20"));
    expect(activity(tick, move, undo)).toEqual(one("2026-11-09"));
    expect(activity(tick, move, undo, eventOf("d", "done", "done", day, "c"))).toEqual(
      one("2026-11-20"),
    );
  });

  it("has an undone change again once its undo is undone", () => {
    const tick = eventOf("a", "not-started", "done", "2026-11-09");
    const undo = eventOf("b", "done", "not-started", "2026-11-10", "a");
    const redo = eventOf("c", "not-started", "done", "2026-11-24", "b");
    expect(activity(tick, undo, redo)).toEqual(activity(tick));
  });

  it("adds nothing up to nothing", () => {
    expect(sumByDay([])).toEqual([]);
  });
});

describe("the figures of a window", () => {
  // 2026-11-24 is a Tuesday.
  const on = (date: string, changes = 1, completions = 0) => ({ day: date, changes, completions });

  it("are nothing without activity", () => {
    expect(activitySummaryOf([], day, 84)).toEqual({
      activeDays: 0,
      thisWeek: 0,
      favouriteWeekday: null,
    });
  });

  it("hold the Monday of the first week and today, not the days around them", () => {
    const days = [on("2026-11-15"), on("2026-11-16"), on("2026-11-24"), on("2026-11-25")];
    expect(activitySummaryOf(days, day, 2).activeDays).toBe(2);
  });

  it("do not call a day active on which everything was undone", () => {
    const days = [on("2026-11-23", 0), on("2026-11-24", 1)];
    expect(activitySummaryOf(days, day, 84)).toMatchObject({ activeDays: 1, thisWeek: 1 });
  });

  it("begin the week on Monday", () => {
    const days = [on("2026-11-22"), on("2026-11-23"), on("2026-11-24")];
    expect(activitySummaryOf(days, day, 84).thisWeek).toBe(2);
    expect(activitySummaryOf(days, "2026-11-22", 84).thisWeek).toBe(1);
  });

  it("name the weekday with the most active days, the earlier one when two are equal", () => {
    const days = [on("2026-11-15"), on("2026-11-22"), on("2026-11-23", 50)];
    expect(activitySummaryOf(days, day, 84).favouriteWeekday).toBe(6);
    expect(activitySummaryOf(days.slice(1), day, 84).favouriteWeekday).toBe(0);
  });
});
