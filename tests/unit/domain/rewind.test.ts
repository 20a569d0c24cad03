import { describe, expect, it } from "vitest";
import { stateOf } from "@/lib/domain/progress";
import { resetOf, restoreOf, undoOf } from "@/lib/domain/rewind";
import { pastOf, placed } from "../../support/any-history";
import { Ledger, morning } from "../../support/ledger";

const noon = new Date("2026-11-24T05:00:00Z");

function tickedTwice(): Ledger {
  const ledger = new Ledger(morning);
  ledger.send([{ id: "a", item: "git", status: "learning" }]);
  ledger.send([{ id: "b", item: "git", status: "done" }], { at: noon });
  return ledger;
}

describe("starting over", () => {
  it("changes nothing where nothing was started", () => {
    expect(resetOf([], "batch")).toEqual([]);
    const untouched = { item: "git", status: "not-started", version: 4 } as const;
    expect(resetOf([untouched], "batch")).toEqual([]);
  });

  it("takes skipped items back as well, each from the version it has", () => {
    const items = [
      { item: "git", status: "done", version: 2 },
      { item: "dsa", status: "skipped", version: 1 },
    ] as const;
    expect(resetOf(items, "batch")).toEqual([
      { id: "batch.git", item: "git", status: "not-started", version: 2, kind: "reset" },
      { id: "batch.dsa", item: "dsa", status: "not-started", version: 1, kind: "reset" },
    ]);
  });
});

describe("going back to a moment", () => {
  it("before everything leaves nothing started", () => {
    const ledger = tickedTwice();
    ledger.send(restoreOf(pastOf(ledger.events, 0), "back"));
    expect(stateOf(ledger.states, "git")).toMatchObject({
      status: "not-started",
      startedAt: null,
      version: 3,
    });
    expect(ledger.events.at(-1)).toMatchObject({ kind: "restore", undoOf: "a" });
  });

  it("that is now asks for nothing", () => {
    const { events } = tickedTwice();
    expect(restoreOf(pastOf(events, events.length), "back")).toEqual([]);
    expect(restoreOf([], "back")).toEqual([]);
  });

  it("from before a reset brings back what the reset took, with its dates", () => {
    const ledger = tickedTwice();
    ledger.send(resetOf([stateOf(ledger.states, "git")], "over"));
    expect(stateOf(ledger.states, "git").status).toBe("not-started");
    ledger.send(restoreOf(pastOf(ledger.events, 2), "back"));
    expect(stateOf(ledger.states, "git")).toEqual({
      item: "git",
      status: "done",
      version: 4,
      startedAt: morning.at,
      completedAt: noon,
    });
  });
});

describe("an undo", () => {
  it("of an undo brings the change back", () => {
    const ledger = tickedTwice();
    const undo = (batch: string) => {
      const event = placed(ledger.events).at(-1);
      const version = stateOf(ledger.states, "git").version;
      ledger.send(event ? undoOf([{ event, version }], batch) : []);
    };
    undo("one");
    expect(stateOf(ledger.states, "git")).toMatchObject({ status: "learning", completedAt: null });
    undo("two");
    expect(stateOf(ledger.states, "git")).toMatchObject({ status: "done", completedAt: noon });
  });
});
