import { describe, expect, it } from "vitest";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const tick = { id: "a", item: "git", status: "done" } as const;

describe("a change", () => {
  it("is applied, becomes an event of the learner's day, and moves the item", () => {
    const ledger = new InMemoryHistory(morningContext);
    const late = new Date("2026-11-24T17:30:00Z");
    const decision = ledger.send([tick], { at: late });
    expect(decision.outcomes).toEqual([
      { id: "a", item: "git", outcome: "applied", status: "done", version: 1 },
    ]);
    expect(decision.events).toEqual([
      {
        id: "a",
        item: "git",
        kind: "set",
        from: "not-started",
        to: "done",
        at: late,
        day: "2026-11-25",
        timeZone: "Asia/Jakarta",
        happenedOn: null,
        undoOf: null,
        source: "api",
        version: 1,
        startedAt: late,
        startedOn: "2026-11-25",
        completedAt: late,
        completedOn: "2026-11-25",
        countsOn: "2026-11-25",
      },
    ]);
    expect(decision.states).toEqual([
      {
        ...{ item: "git", status: "done", version: 1 },
        ...{ startedAt: late, startedOn: "2026-11-25" },
        ...{ completedAt: late, completedOn: "2026-11-25" },
      },
    ]);
    expect(decision.contributions).toEqual([{ day: "2026-11-25", changes: 1, completions: 1 }]);
  });

  it("that is none decides nothing", () => {
    const nothing = { outcomes: [], events: [], states: [], contributions: [] };
    expect(new InMemoryHistory(morningContext).send([])).toEqual(nothing);
  });

  it("sent again is replayed: it says how things now stand and writes nothing", () => {
    const ledger = new InMemoryHistory(morningContext);
    ledger.send([tick]);
    ledger.send([{ id: "b", item: "git", status: "learning" }]);
    const again = ledger.send([tick]);
    expect(again.outcomes).toEqual([
      { id: "a", item: "git", outcome: "replayed", status: "learning", version: 2 },
    ]);
    expect([again.events, again.states, again.contributions]).toEqual([[], [], []]);
  });

  it("sent again with its old version is replayed, not in conflict", () => {
    const ledger = new InMemoryHistory(morningContext);
    ledger.send([{ ...tick, version: 0 }]);
    expect(ledger.send([{ ...tick, version: 0 }]).outcomes[0]?.outcome).toBe("replayed");
  });

  it("twice in one batch is one event", () => {
    const decision = new InMemoryHistory(morningContext).send([tick, tick]);
    expect(decision.outcomes.map(({ outcome }) => outcome)).toEqual(["applied", "replayed"]);
    expect(decision.events).toHaveLength(1);
  });

  it.each([
    { ...tick, status: "learning" as const },
    { ...tick, item: "dsa" },
  ])("with the id of another is rejected: $item $status", (other) => {
    const ledger = new InMemoryHistory(morningContext);
    ledger.send([tick]);
    const { outcomes, events } = ledger.send([other]);
    expect(outcomes[0]).toMatchObject({ outcome: "rejected", reason: "id-reused" });
    expect(events).toEqual([]);
  });

  it.each([0, 2, 99])("based on version %i of an item at version 1 is a conflict", (version) => {
    const ledger = new InMemoryHistory(morningContext);
    ledger.send([tick]);
    const { outcomes, events, states } = ledger.send([
      { id: "b", item: "git", status: "skipped", version },
    ]);
    expect(outcomes).toEqual([
      { id: "b", item: "git", outcome: "conflict", status: "done", version: 1 },
    ]);
    expect([events, states]).toEqual([[], []]);
  });

  it("without a version wins over what came before", () => {
    const ledger = new InMemoryHistory(morningContext);
    ledger.send([tick]);
    const { outcomes } = ledger.send([{ id: "b", item: "git", status: "skipped" }]);
    expect(outcomes[0]).toMatchObject({ outcome: "applied", status: "skipped", version: 2 });
  });

  it("sees what the changes before it in the batch did", () => {
    const ledger = new InMemoryHistory(morningContext);
    const { outcomes, states } = ledger.send([
      { id: "a", item: "git", status: "learning", version: 0 },
      { id: "b", item: "dsa", status: "done", version: 0 },
      { id: "c", item: "git", status: "done", version: 1 },
      { id: "d", item: "git", status: "skipped", version: 1 },
    ]);
    const seen = outcomes.map(({ outcome, version }) => [outcome, version]);
    expect(seen).toEqual([
      ["applied", 1],
      ["applied", 1],
      ["applied", 2],
      ["conflict", 2],
    ]);
    expect(states.map(({ item, status }) => [item, status])).toEqual([
      ["git", "done"],
      ["dsa", "done"],
    ]);
  });

  it("that fails leaves the other items of its batch alone", () => {
    const ledger = new InMemoryHistory(morningContext);
    const { outcomes } = ledger.send([
      { id: "a", item: "git", status: "done", version: 7 },
      { id: "b", item: "dsa", status: "done", version: 0 },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["conflict", "applied"]);
  });

  it("built on one of its batch that is a conflict is a conflict too", () => {
    const ledger = new InMemoryHistory(morningContext);
    ledger.send([{ id: "other device", item: "git", status: "skipped" }]);
    const { outcomes } = ledger.send([
      { id: "a", item: "git", status: "learning", version: 0 },
      { id: "b", item: "git", status: "done", version: 1 },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["conflict", "conflict"]);
  });

  it.each([
    ["done", "learning"],
    ["learning", "skipped"],
    ["skipped", "done"],
    ["not-started", "done"],
  ] as const)(
    "to %s where it is %s already is applied at its version and no event",
    (status, other) => {
      const ledger = new InMemoryHistory(morningContext);
      ledger.send([{ ...tick, id: "0", status: other }]);
      ledger.send([{ ...tick, status }]);
      const later = { at: new Date("2026-11-26T02:00:00Z") };
      const again = { id: "b", item: "git", outcome: "applied", status, version: 2 };
      for (const version of [undefined, 2]) {
        for (let times = 0; times < 2; times += 1) {
          const { outcomes, ...written } = ledger.send(
            [{ ...tick, id: "b", status, version }],
            later,
          );
          expect(outcomes).toEqual([again]);
          expect(written).toEqual({ events: [], states: [], contributions: [] });
        }
      }
    },
  );

  it("to what an untouched item is already leaves it untouched", () => {
    const { outcomes, events } = new InMemoryHistory(morningContext).send([
      { ...tick, status: "not-started", kind: "reset" },
    ]);
    expect(outcomes).toEqual([
      { id: "a", item: "git", outcome: "applied", status: "not-started", version: 0 },
    ]);
    expect(events).toEqual([]);
  });

  it("to what is already so, based on an old version, is a conflict", () => {
    const ledger = new InMemoryHistory(morningContext);
    ledger.send([tick]);
    const { outcomes } = ledger.send([{ ...tick, id: "b", version: 0 }]);
    expect(outcomes[0]).toMatchObject({ outcome: "conflict", version: 1 });
  });
});
