import { describe, expect, it } from "vitest";
import { effortsOf, remainingEffortOf } from "@/lib/domain/effort";
import { statesFor } from "../../support/unit/item-states";
import { path } from "../../support/unit/plan-arbitraries";

const none = new Map<string, number>();
/** 4 to 10 hours. */
const git = (minutes: ReadonlyMap<string, number>, own: Record<string, number> = {}, states = {}) =>
  effortsOf(path, statesFor(states), minutes, own).get("git");

describe("the effort of an item", () => {
  it("is the content's estimate at first", () => {
    expect(git(none)).toEqual({ range: [4, 10], middle: 7, logged: 0 });
  });

  it("is the learner's own estimate where there is one", () => {
    expect(git(none, { git: 12 })).toEqual({ range: [12, 12], middle: 12, logged: 0 });
    expect(git(none, { git: -3 })?.middle).toBe(0);
    expect(git(none, { git: Number.NaN })?.middle).toBe(0);
  });

  it("learns from the time that done items took, a little from one of them", () => {
    // Python is estimated at 16 to 45 hours; it took twice the middle.
    const slow = git(new Map([["python", 61 * 60]]), {}, { python: "done" });
    expect(slow?.middle).toBeCloseTo(7 * ((61 + 20) / (30.5 + 20)), 6);
  });

  it("learns nothing from an item that is still going on, and within limits from one entry", () => {
    expect(git(new Map([["python", 61 * 60]]), {}, { python: "learning" })?.middle).toBe(7);
    expect(git(new Map([["python", 9e9]]), {}, { python: "done" })?.middle).toBe(21);
  });

  it("does not change the learner's own estimate by the time of others", () => {
    const minutes = new Map([["python", 61 * 60]]);
    expect(git(minutes, { git: 12 }, { python: "done" })?.middle).toBe(12);
  });
});

describe("what remains of an item", () => {
  const effort = { range: [4, 10], middle: 7 } as const;

  it("is its effort without what is logged", () => {
    expect(remainingEffortOf({ ...effort, logged: 2 })).toEqual({ range: [2, 8], middle: 5 });
  });

  it("is never nothing before it is done", () => {
    expect(remainingEffortOf({ ...effort, logged: 90 })).toEqual({ range: [1, 2.5], middle: 1.75 });
  });
});
