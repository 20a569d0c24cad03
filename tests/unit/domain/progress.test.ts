import { describe, expect, it } from "vitest";
import { stateOf, statesFrom, statusOf, transition, untouched } from "@/lib/domain/progress";

/** Nights in Jakarta: the local day is the next one. */
const monday = { at: new Date("2026-11-22T18:00:00Z"), day: "2026-11-23" };
const tuesday = { at: new Date("2026-11-23T18:00:00Z"), day: "2026-11-24" };
const later = { at: new Date("2027-01-01T00:00:00Z"), day: "2027-01-01" };
const learning = transition(untouched("git"), "learning", monday);
const done = transition(learning, "done", tuesday);

describe("the state of an item", () => {
  it("is not started, at version 0, until its first change", () => {
    expect(stateOf(new Map(), "git")).toEqual({
      ...{ item: "git", status: "not-started", version: 0 },
      ...{ startedAt: null, startedOn: null, completedAt: null, completedOn: null },
    });
    expect(statusOf(new Map(), "git")).toBe("not-started");
  });

  it("remembers when it was started and when it was completed", () => {
    expect(done).toEqual({
      item: "git",
      status: "done",
      version: 2,
      startedAt: monday.at,
      startedOn: "2026-11-23",
      completedAt: tuesday.at,
      completedOn: "2026-11-24",
    });
  });

  it("starts and completes at once when it is ticked straight away", () => {
    const state = transition(untouched("git"), "done", monday);
    expect(state).toMatchObject({ startedOn: monday.day, completedOn: monday.day, version: 1 });
  });

  it("keeps its first dates when it is ticked again", () => {
    const again = transition(done, "done", later);
    expect(again).toEqual({ ...done, version: 3 });
  });

  it("forgets the completion, but not the start, when it is learnt again", () => {
    expect(transition(done, "learning", tuesday)).toMatchObject({
      startedAt: monday.at,
      startedOn: monday.day,
      completedAt: null,
      completedOn: null,
    });
  });

  it("keeps the start when it is skipped halfway, and has none when skipped untouched", () => {
    expect(transition(learning, "skipped", tuesday).startedOn).toBe(monday.day);
    expect(transition(untouched("git"), "skipped", tuesday).startedOn).toBeNull();
    expect(transition(done, "skipped", tuesday).completedOn).toBeNull();
  });

  it("forgets both dates when it goes back to the start, and still counts the change", () => {
    expect(transition(done, "not-started", tuesday)).toEqual({
      ...untouched("git"),
      version: 3,
    });
  });

  it("is found by its key in a list", () => {
    const states = statesFrom([done, untouched("dsa")]);
    expect([...states.keys()]).toEqual(["git", "dsa"]);
    expect(statusOf(states, "git")).toBe("done");
  });
});
