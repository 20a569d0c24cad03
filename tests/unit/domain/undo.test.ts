import { describe, expect, it } from "vitest";
import { activityOf } from "@/lib/domain/activity";
import type { Change } from "@/lib/domain/change";
import type { Status } from "@/lib/domain/progress";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const tuesday = new Date("2026-11-24T02:00:00Z");
const friday = new Date("2026-11-27T02:00:00Z");

function historyWithTick(): InMemoryHistory {
  const ledger = new InMemoryHistory(morningContext);
  ledger.send([{ id: "tick", item: "git", status: "done" }], { at: tuesday });
  return ledger;
}

const undo = (undoOf: string, status: Status, id = `undo ${undoOf}`): Change => ({
  id,
  item: "git",
  status,
  undoOf,
});

describe("an undo", () => {
  it("is an event of its own that brings the item back, and takes the activity away", () => {
    const ledger = historyWithTick();
    const { outcomes, events } = ledger.send([undo("tick", "not-started")], { at: friday });
    expect(outcomes[0]).toMatchObject({ outcome: "applied", status: "not-started", version: 2 });
    expect(events[0]).toMatchObject({ kind: "undo", undoOf: "tick", from: "done", at: friday });
    expect(ledger.states.get("git")).toMatchObject({ startedAt: null, completedAt: null });
    expect(activityOf(ledger.events)).toEqual([]);
  });

  it("brings back the dates that the undone change had replaced", () => {
    const ledger = historyWithTick();
    ledger.send([{ id: "reset", item: "git", status: "not-started" }], { at: friday });
    const { states } = ledger.send([undo("reset", "done")], { at: friday });
    expect(states).toEqual([
      {
        ...{ item: "git", status: "done", version: 3 },
        ...{ startedAt: tuesday, startedOn: "2026-11-24" },
        ...{ completedAt: tuesday, completedOn: "2026-11-24" },
      },
    ]);
  });

  it("can itself be undone, which gives the activity back to its old day", () => {
    const ledger = historyWithTick();
    ledger.send([undo("tick", "not-started")], { at: friday });
    const { states } = ledger.send([undo("undo tick", "done")], { at: friday });
    expect(states[0]).toMatchObject({ status: "done", version: 3, completedAt: tuesday });
    expect(activityOf(ledger.events)).toEqual([{ day: "2026-11-24", changes: 1, completions: 1 }]);
  });

  it("sent twice is replayed", () => {
    const ledger = historyWithTick();
    ledger.send([undo("tick", "not-started")]);
    const again = ledger.send([undo("tick", "not-started")]);
    expect(again.outcomes[0]).toMatchObject({ outcome: "replayed", status: "not-started" });
    expect(again.events).toEqual([]);
  });

  it("can take back a change of its own batch", () => {
    const ledger = new InMemoryHistory(morningContext);
    const { outcomes, states, contributions } = ledger.send([
      { id: "tick", item: "git", status: "done", version: 0 },
      { ...undo("tick", "not-started"), version: 1 },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["applied", "applied"]);
    expect(states[0]).toMatchObject({ status: "not-started", version: 2, completedAt: null });
    expect(contributions.map(({ changes }) => changes)).toEqual([1, -1]);
  });

  it.each<[string, Change, string]>([
    ["of an unknown change", undo("nothing", "not-started"), "unknown-change"],
    ["of itself", undo("me", "not-started", "me"), "unknown-change"],
    [
      "of a change of another item",
      { ...undo("tick", "not-started"), item: "dsa" },
      "unknown-change",
    ],
    ["to another status than was found", undo("tick", "learning"), "not-its-origin"],
  ])("%s is rejected", (_what, change, reason) => {
    const ledger = historyWithTick();
    const { outcomes, events } = ledger.send([change]);
    expect(outcomes[0]).toMatchObject({ outcome: "rejected", reason });
    expect(events).toEqual([]);
    expect(ledger.states.get("git")).toMatchObject({ status: "done", version: 1 });
  });

  it("of what is already undone is rejected, in a later batch and in the same one", () => {
    const later = historyWithTick();
    later.send([undo("tick", "not-started")]);
    const refused = { outcome: "rejected", reason: "already-undone", version: 2 };
    expect(later.send([undo("tick", "not-started", "b")]).outcomes[0]).toMatchObject(refused);

    const { outcomes } = historyWithTick().send([
      undo("tick", "not-started", "a"),
      undo("tick", "not-started", "b"),
    ]);
    expect(outcomes[1]).toMatchObject(refused);
  });

  it("based on an old version is a conflict, so that it takes back nothing unseen", () => {
    const ledger = historyWithTick();
    ledger.send([{ id: "other device", item: "git", status: "learning" }]);
    const { outcomes } = ledger.send([{ ...undo("tick", "not-started"), version: 1 }]);
    expect(outcomes[0]).toMatchObject({ outcome: "conflict", status: "learning", version: 2 });
  });
});
