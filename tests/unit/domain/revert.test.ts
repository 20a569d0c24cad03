import { describe, expect, it } from "vitest";
import { stateOf } from "@/lib/domain/progress";
import { resetChangesOf, restoreChangesOf, undoChangesOf } from "@/lib/domain/revert";
import { pastItemsOf, withSequence } from "../../support/unit/history-arbitraries";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const noon = new Date("2026-11-24T05:00:00Z");

function historyWithTwoTicks(): InMemoryHistory {
  const ledger = new InMemoryHistory(morningContext);
  ledger.send([{ id: "a", item: "git", status: "learning" }]);
  ledger.send([{ id: "b", item: "git", status: "done" }], { at: noon });
  return ledger;
}

describe("starting over", () => {
  it("changes nothing where nothing was started", () => {
    expect(resetChangesOf([], "batch")).toEqual([]);
    const untouched = { item: "git", status: "not-started", version: 4 } as const;
    expect(resetChangesOf([untouched], "batch")).toEqual([]);
  });

  it("takes skipped items back as well, each from the version it has", () => {
    const items = [
      { item: "git", status: "done", version: 2 },
      { item: "dsa", status: "skipped", version: 1 },
    ] as const;
    expect(resetChangesOf(items, "batch")).toEqual([
      { id: "batch.git", item: "git", status: "not-started", version: 2, kind: "reset" },
      { id: "batch.dsa", item: "dsa", status: "not-started", version: 1, kind: "reset" },
    ]);
  });
});

describe("going back to a moment", () => {
  it("before everything leaves nothing started", () => {
    const ledger = historyWithTwoTicks();
    ledger.send(restoreChangesOf(pastItemsOf(ledger.events, 0), "back"));
    expect(stateOf(ledger.states, "git")).toMatchObject({
      status: "not-started",
      startedAt: null,
      version: 3,
    });
    expect(ledger.events.at(-1)).toMatchObject({ kind: "restore", undoOf: "a" });
  });

  it("that is now asks for nothing", () => {
    const { events } = historyWithTwoTicks();
    expect(restoreChangesOf(pastItemsOf(events, events.length), "back")).toEqual([]);
    expect(restoreChangesOf([], "back")).toEqual([]);
  });

  it("from before a reset brings back what the reset took, with its dates", () => {
    const ledger = historyWithTwoTicks();
    ledger.send(resetChangesOf([stateOf(ledger.states, "git")], "over"));
    expect(stateOf(ledger.states, "git").status).toBe("not-started");
    ledger.send(restoreChangesOf(pastItemsOf(ledger.events, 2), "back"));
    expect(stateOf(ledger.states, "git")).toEqual({
      item: "git",
      status: "done",
      version: 4,
      ...{ startedAt: morningContext.at, startedOn: "2026-11-24" },
      ...{ completedAt: noon, completedOn: "2026-11-24" },
    });
  });
});

describe("an undo", () => {
  it("of an undo brings the change back", () => {
    const ledger = historyWithTwoTicks();
    const undo = (batch: string) => {
      const event = withSequence(ledger.events).at(-1);
      const version = stateOf(ledger.states, "git").version;
      ledger.send(event ? undoChangesOf([{ event, version }], batch) : []);
    };
    undo("one");
    expect(stateOf(ledger.states, "git")).toMatchObject({ status: "learning", completedAt: null });
    undo("two");
    expect(stateOf(ledger.states, "git")).toMatchObject({ status: "done", completedAt: noon });
  });
});
