import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, sumByDay } from "@/lib/domain/activity";
import { type RecordedEvent, replay } from "@/lib/domain/history";
import { createHistoryValidator, importPlanOf, isOverEventLimit } from "@/lib/domain/import";
import { anyBatches, applyBatches, historyItems } from "../../support/unit/history-arbitraries";

const keys: ReadonlySet<string> = new Set(historyItems);
const later = new Date("2027-01-01T00:00:00Z");

function inspected(events: readonly RecordedEvent[]) {
  const { events: recorded, next } = createHistoryValidator(later);
  const flaw = events.map(next).find((each) => each !== null) ?? null;
  return { flaw, recorded };
}

const anyHistory = anyBatches.map((batches) => applyBatches(batches).single.events);

const changed = (events: readonly RecordedEvent[], index: number, fields: Partial<RecordedEvent>) =>
  events.map((event, at) => (at === index ? { ...event, ...fields } : event));

const day = { day: "2026-05-01", countsOn: "2026-05-01", timeZone: "Asia/Jakarta" } as const;
const event = (id: string, fields: Partial<RecordedEvent>): RecordedEvent => ({
  ...{ id, item: "git", kind: "set", from: "not-started", to: "learning", undoOf: null },
  ...{ at: new Date("2026-05-01T03:00:00Z"), source: "api", version: 1 },
  ...{ startedAt: null, startedOn: null, completedAt: null, completedOn: null, ...day },
  ...fields,
});

describe("an import", () => {
  it("may fill a history up to what an export can bring back, and not go beyond", () => {
    const plan = importPlanOf([], [event("a", { item: "dsa" })], keys);
    const here = (length: number) => Array<RecordedEvent>(length).fill(event("b", {}));
    expect(isOverEventLimit(here(499_999), plan)).toBe(false);
    expect(isOverEventLimit(here(500_000), plan)).toBe(true);
    expect(isOverEventLimit(here(500_001), importPlanOf([], [], keys))).toBe(false);
  });

  it("into an empty account leads to the same history, states and days", () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        expect(inspected(events)).toEqual({ flaw: null, recorded: events });
        const plan = importPlanOf([], events, keys);
        expect(plan.events).toEqual(events);
        const { states } = replay(events);
        expect(new Map(plan.states.map((state) => [state.item, state]))).toEqual(new Map(states));
        const days = sumByDay(plan.contributions).filter(
          ({ changes, completions }) => changes !== 0 || completions !== 0,
        );
        expect(days).toEqual(activityOf(events));
      }),
    );
  });

  it("done twice is the same as once", () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const once = importPlanOf([], events, keys);
        const twice = importPlanOf(once.events, events, keys);
        expect(twice.events).toEqual([]);
        expect(twice.states).toEqual([]);
        expect(twice.items.every(({ outcome }) => outcome === "known")).toBe(true);
      }),
    );
  });

  it("of a later export goes on where an earlier one ended, and an earlier one adds nothing", () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (events, cut) => {
        const earlier = events.slice(0, cut % (events.length + 1));
        const forward = importPlanOf(earlier, events, keys);
        expect([...earlier, ...forward.events]).toEqual(events);
        expect(replay([...earlier, ...forward.events]).events).toEqual(events);
        const back = importPlanOf(events, earlier, keys);
        expect(back.events).toEqual([]);
        expect(back.items.every(({ outcome }) => outcome === "known")).toBe(true);
      }),
    );
  });

  it("leaves a history that can be replayed, for any two histories", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, fc.boolean(), (here, there, apart) => {
        // Both use the same ids, so one of them needs others.
        const own = apart
          ? here.map((event) => ({
              ...event,
              id: `x${event.id}`,
              undoOf: event.undoOf && `x${event.undoOf}`,
            }))
          : here;
        const plan = importPlanOf(own, there, keys);
        const whole = [...own, ...plan.events];
        expect(replay(whole).events).toEqual(whole);
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
        for (const item of plan.items) {
          const total = there.filter((event) => event.item === item.item).length;
          expect(item.added + item.known + item.left).toBe(total);
          if (item.outcome === "diverged") {
            expect(plan.events.some((event) => event.item === item.item)).toBe(false);
          }
        }
      }),
    );
  });

  it("leaves out items that this version does not know, and says so", () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const plan = importPlanOf([], events, new Set(["git"]));
        expect(plan.events).toEqual(events.filter(({ item }) => item === "git"));
        const strange = events.filter(({ item }) => item !== "git");
        expect(plan.unknown.events).toBe(strange.length);
        expect(new Set(plan.unknown.items)).toEqual(new Set(strange.map(({ item }) => item)));
      }),
    );
  });
});

describe("a history that could not have happened", () => {
  const sound = [
    event("a", {}),
    event("b", { from: "learning", to: "done" }),
    event("c", { kind: "undo", from: "done", to: "learning", undoOf: "b" }),
  ];

  it("is told from one that could", () => {
    expect(inspected(sound).flaw).toBeNull();
  });

  it.each([
    ["unset", "1970-01-01"],
    ["40 days ahead", "2027-02-10"],
    ["far ahead", "2106-02-07"],
  ])("is told from one that a clock dated that was %s", (_clock, day) => {
    const wrong = { at: new Date(`${day}T01:00:00Z`), day };
    expect(inspected(changed(changed(sound, 1, wrong), 2, wrong)).flaw).toBeNull();
  });

  it.each([
    ["an id comes twice", changed(sound, 1, { id: "a" }), "id-reused"],
    [
      "a change starts elsewhere than the last one ended",
      changed(sound, 1, { from: "skipped" }),
      "wrong-origin",
    ],
    ["it is in another order", [...sound].reverse(), "wrong-origin"],
    ["the first change is missing", sound.slice(1), "wrong-origin"],
    ["an undo takes nothing back", changed(sound, 2, { undoOf: null }), "wrong-undo"],
    ["an undo takes a later change back", changed(sound, 2, { undoOf: "z" }), "wrong-undo"],
    ["an undo takes itself back", changed(sound, 2, { undoOf: "c" }), "wrong-undo"],
    [
      "an undo goes elsewhere than its change began",
      changed(sound, 2, { to: "skipped" }),
      "wrong-undo",
    ],
    ["a plain change claims to take one back", changed(sound, 1, { undoOf: "a" }), "wrong-undo"],
    [
      "an undo takes another item's change back",
      [event("o", { item: "dsa" }), ...changed(sound, 2, { undoOf: "o" })],
      "wrong-undo",
    ],
    ["a start over leads on", changed(sound, 1, { kind: "reset" }), "wrong-undo"],
    [
      "it is from further ahead than any clock is wrong",
      changed(sound, 2, { at: new Date("2127-02-01T00:00:00Z"), day: "2127-02-01" }),
      "wrong-moment",
    ],
    [
      "it is from before any clock starts",
      changed(sound, 0, { at: new Date("1969-12-30T00:00:00Z"), day: "1969-12-30" }),
      "wrong-moment",
    ],
    ["its day is not that of its moment", changed(sound, 0, { day: "2026-05-04" }), "wrong-moment"],
    ["its day is none", changed(sound, 0, { day: "2026-05-1x" }), "wrong-moment"],
  ] as const)("because %s is refused", (_why, events, flaw) => {
    expect(inspected(events).flaw).toBe(flaw);
  });
});
