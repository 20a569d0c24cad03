import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { findRecentEvents } from "@/lib/data/progress/history";
import {
  findDailyActivityUntil,
  findPastDay,
  findPastItems,
  findRecentEventsUntil,
} from "@/lib/data/progress/past-date";
import { findItemStates } from "@/lib/data/progress/progress";
import { findEventAt, findTimeline, findTimelineEvents } from "@/lib/data/progress/timeline";
import { addDays, dayOf } from "@/lib/domain/calendar";
import { replay } from "@/lib/domain/history";
import type { Learner } from "@/lib/domain/learner";
import { type Status, stateOf, statesFrom, statuses } from "@/lib/domain/progress";
import { endOfHistory } from "@/lib/domain/timeline";
import { findDailyActivity } from "../../support/database/activity";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { storedEventsOf } from "../../support/database/stored-rows";

const path = defaultPathKey;
const items = ["git", "dsa", "python", "calculus"];
const day = 24 * 60 * 60 * 1000;
const newest = { from: endOfHistory, towards: "older" } as const;

function seededRandom(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

/** A learner with `count` changes over weeks and time zones, a third of them undos. */
async function newLearnerWithHistory(count: number, seed: number): Promise<Learner> {
  const roll = seededRandom(seed);
  const learner = await newCheckedLearner();
  const zones = ["Asia/Jakarta", "Pacific/Kiritimati", "Etc/GMT+12"];
  let at = new Date("2026-09-01T02:00:00Z").getTime();
  for (let index = 0; index < count; index += 1) {
    at += roll(day);
    const traveller = { ...learner, timeZone: zones[roll(zones.length)] ?? "UTC" };
    const [recent] = roll(3) === 0 ? await findTimeline(learner.id, path, newest, 1 + roll(4)) : [];
    const next = recent
      ? change(recent.item, recent.stateBefore.status, { undoOf: recent.id })
      : change(items[roll(4)] ?? "git", statuses[roll(4)] as Status);
    await applyChanges(traveller, [next], new Date(at));
  }
  return learner;
}

describe("the timeline", () => {
  it("of a new learner is empty", async () => {
    const { id } = await newCheckedLearner();
    expect(await findTimeline(id, path, newest, 50)).toEqual([]);
    expect(await findTimeline(id, path, newest, 50, { items: ["git"] })).toEqual([]);
    expect(await findPastItems(id, path, endOfHistory)).toEqual([]);
    expect(await findPastDay(id, path, "2026-11-24")).toEqual({
      firstDay: null,
      items: [],
    });
  });

  it("lists all changes newest first with their previous status, page by page", async () => {
    const { id } = await newLearnerWithHistory(40, 7);
    const stored = await storedEventsOf(id);
    const { snapshots } = replay(stored);
    const all = await findTimeline(id, path, newest, 500);
    expect(all.map((event) => event.id)).toEqual(stored.map((event) => event.id).reverse());
    for (const event of all) expect(event.stateBefore).toEqual(snapshots.get(event.id));
    for (const [index, { sequence }] of all.entries()) {
      const older = await findTimeline(id, path, { from: sequence, towards: "older" }, 5);
      expect(older).toEqual(all.slice(index + 1, index + 6));
      const newer = await findTimeline(id, path, { from: sequence, towards: "newer" }, 5);
      expect(newer).toEqual(all.slice(Math.max(0, index - 5), index));
    }
  });

  it("can be filtered by items, from any position", async () => {
    const { id } = await newLearnerWithHistory(40, 11);
    const all = await findTimeline(id, path, newest, 500);
    for (const few of [["git"], ["git", "dsa"], ["scala"]]) {
      const own = all.filter(({ item }) => few.includes(item));
      expect(await findTimeline(id, path, newest, 500, { items: few })).toEqual(own);
      for (const { sequence: from } of all) {
        expect(await findTimeline(id, path, { from, towards: "older" }, 3, { items: few })).toEqual(
          own.filter(({ sequence }) => sequence < from).slice(0, 3),
        );
        expect(await findTimeline(id, path, { from, towards: "newer" }, 3, { items: few })).toEqual(
          own.filter(({ sequence }) => sequence > from).slice(-3),
        );
      }
    }
  });

  it("never shows changes of other learners", async () => {
    const mine = await newLearnerWithHistory(5, 3);
    const theirs = await newLearnerWithHistory(5, 5);
    const [event] = await findTimeline(theirs.id, path, newest, 1);
    expect(await findEventAt(theirs.id, path, event?.sequence ?? 0)).toEqual(event);
    expect(await findEventAt(mine.id, path, event?.sequence ?? 0)).toBeNull();
    expect(await findTimelineEvents(theirs.id, path, [event?.id ?? ""])).toEqual([event]);
    expect(await findTimelineEvents(mine.id, path, [event?.id ?? ""])).toEqual([]);
    expect(await findTimelineEvents(mine.id, path, [])).toEqual([]);
    const [outcome] = await applyChanges(mine, [
      change(event?.item ?? "git", event?.from ?? "done", { undoOf: event?.id }),
    ]);
    expect(outcome).toMatchObject({ outcome: "rejected", reason: "unknown-change" });
  });
});

describe("the past", () => {
  it("at any position is the fold of the changes before it", async () => {
    const { id } = await newLearnerWithHistory(40, 13);
    const all = (await findTimeline(id, path, newest, 500)).toReversed();
    const now = statesFrom(await findItemStates(id, path));
    for (const [index, { sequence }] of [...all, { sequence: endOfHistory }].entries()) {
      const { states } = replay(all.slice(0, index));
      const later = all.slice(index);
      for (const past of await findPastItems(id, path, sequence)) {
        const { item } = past.current;
        expect(past.current).toEqual(stateOf(now, item));
        expect(past.before).toEqual(stateOf(states, item));
        expect(past.firstEventId).toBe(later.find((event) => event.item === item)?.id ?? null);
      }
    }
  });

  it("at the end of a day is the state when that day ended", async () => {
    const learner = await newCheckedLearner();
    const roll = seededRandom(17);
    const seen = new Map<string, unknown>();
    let at = new Date("2026-10-01T02:00:00Z").getTime();
    const asOf = async () => ({
      states: statesFrom(await findItemStates(learner.id, path)),
      days: (await findDailyActivity(learner.id, path, "2026-10-05")).filter(
        ({ changes, completions }) => changes !== 0 || completions !== 0,
      ),
      recent: await findRecentEvents(learner.id, path, 4),
    });
    for (let index = 0; index < 30; index += 1) {
      at += roll(day);
      const [recent] =
        roll(3) === 0 ? await findTimeline(learner.id, path, newest, 1 + roll(4)) : [];
      const next = recent
        ? change(recent.item, recent.stateBefore.status, { undoOf: recent.id })
        : change(items[roll(4)] ?? "git", statuses[roll(4)] as Status);
      await applyChanges(learner, [next], new Date(at));
      seen.set(dayOf(new Date(at), learner.timeZone), await asOf());
    }
    const days = [...seen.keys()];
    expect(days.length).toBeGreaterThan(8);
    let last: unknown = { states: new Map(), days: [], recent: [] };
    for (let on = addDays(days[0] ?? "", -1); on <= "2026-11-24"; on = addDays(on, 1)) {
      last = seen.get(on) ?? last;
      const { firstDay, items } = await findPastDay(learner.id, path, on);
      expect(firstDay).toBe(days[0]);
      const then = items.map((past) => past.before);
      const past = {
        states: statesFrom(then.filter(({ version }) => version > 0)),
        days: (await findDailyActivityUntil(learner.id, path, "2026-10-05", on)).filter(
          ({ changes, completions }) => changes !== 0 || completions !== 0,
        ),
        recent: await findRecentEventsUntil(learner.id, path, on, 4),
      };
      expect(past, on).toEqual(last);
    }
  });

  it("assigns changes to local days when the time zone moves east over midnight", async () => {
    const learner = await newCheckedLearner();
    const noon = new Date("2026-11-24T12:00:00Z");
    const east = { ...learner, timeZone: "Pacific/Kiritimati" };
    const west = { ...learner, timeZone: "Etc/GMT+12" };
    await applyChanges(east, [change("git", "learning"), change("python", "learning")], noon);
    await applyChanges(west, [change("git", "done"), change("dsa", "done")], noon);
    const all = await findTimeline(learner.id, path, newest, 4);
    expect(new Set(all.map(({ day }) => day))).toEqual(new Set(["2026-11-25", "2026-11-24"]));
    const statesOn = async (on: string) => {
      const { items } = await findPastDay(learner.id, path, on);
      return Object.fromEntries(items.map(({ before: { item, status } }) => [item, status]));
    };
    const none = { git: "not-started", dsa: "not-started", python: "not-started" };
    expect(await statesOn("2026-11-23")).toEqual(none);
    expect(await statesOn("2026-11-24")).toEqual({ ...none, git: "done", dsa: "done" });
    const whole = { git: "done", dsa: "done", python: "learning" };
    expect(await statesOn("2026-11-25")).toEqual(whole);
  });
});
