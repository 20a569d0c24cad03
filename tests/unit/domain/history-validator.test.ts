import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "@/lib/domain/history";
import { createHistoryValidator } from "@/lib/domain/history-validator";
import { anyHistory, recordedEvent as event } from "../../support/unit/history-arbitraries";

const later = new Date("2027-01-01T00:00:00Z");

function inspected(events: readonly RecordedEvent[]) {
  const results = events.map(createHistoryValidator(later));
  return {
    flaw: results.find((each) => typeof each === "string") ?? null,
    recorded: results.filter((each) => typeof each !== "string"),
  };
}

const changed = (events: readonly RecordedEvent[], index: number, fields: Partial<RecordedEvent>) =>
  events.map((event, at) => (at === index ? { ...event, ...fields } : event));

describe("a history that could have happened", () => {
  it("gets the derived values that it had", () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        expect(inspected(events)).toEqual({ flaw: null, recorded: events });
      }),
    );
  });

  it("of more items than any path has is refused", () => {
    const events = Array.from({ length: 10_001 }, (_, index) =>
      event(`${index}`, { item: `item-${index}` }),
    );
    expect(inspected(events.slice(1)).flaw).toBeNull();
    expect(inspected(events).flaw).toBe("too-many-items");
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
