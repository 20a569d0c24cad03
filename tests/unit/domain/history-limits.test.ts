import { describe, expect, it } from "vitest";
import { archiveLimits } from "@/lib/domain/archive";
import type { Change } from "@/lib/domain/change";
import { historyLimits } from "@/lib/domain/history-limits";
import { statuses } from "@/lib/domain/progress";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const alternating = (count: number, prefix = "x"): Change[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    item: "git",
    status: index % 2 ? "learning" : "done",
  }));

describe("a history that is almost at a limit", () => {
  it.each([
    ["daily-limit", { today: historyLimits.aDay - 2 }],
    ["history-full", { total: historyLimits.total - 2 }],
    ["history-full", { today: historyLimits.aDay - 2, total: historyLimits.total - 2 }],
  ] as const)("takes what it has room for and rejects the rest: %s %j", (reason, size) => {
    const { outcomes, events, states } = new InMemoryHistory(morningContext, size).send(
      alternating(4),
    );
    expect(
      outcomes.map(({ outcome, status, version, reason }) => [outcome, status, version, reason]),
    ).toEqual([
      ["applied", "done", 1, undefined],
      ["applied", "learning", 2, undefined],
      ["rejected", "learning", 2, reason],
      // It is so already.
      ["applied", "learning", 2, undefined],
    ]);
    expect(events).toHaveLength(2);
    expect(states).toMatchObject([{ item: "git", status: "learning", version: 2 }]);
  });

  it("still answers repeats, and takes neither an undo, a restore nor a reset", () => {
    const ledger = new InMemoryHistory(morningContext, { today: historyLimits.aDay - 1 });
    const tick = { id: "a", item: "git", status: "done" } as const;
    ledger.send([tick]);
    const full = new InMemoryHistory(morningContext, { today: historyLimits.aDay });
    full.events.push(...ledger.events);
    const back = { item: "git", status: "not-started" } as const;
    const { outcomes, events } = full.send([
      tick,
      { ...back, id: "undo", undoOf: "a" },
      { ...back, id: "restore", undoOf: "a", kind: "restore" },
      { ...back, id: "reset", kind: "reset" },
    ]);
    expect(outcomes.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      "replayed",
      "daily-limit",
      "daily-limit",
      "daily-limit",
    ]);
    expect(events).toEqual([]);
  });
});

describe("the longest history that changes can make", () => {
  it("fits an export that can be imported, with the longest event in each place", () => {
    const id = `${"f".repeat(36)}.${"k".repeat(25)}`;
    const event = {
      ...{ id, item: "k".repeat(25), kind: "restore", from: "not-started", to: statuses[0] },
      ...{ at: morningContext.at, day: "2026-11-24", undoOf: id, source: "history" },
      timeZone: "America/Argentina/ComodRivadavia",
    };
    // Only a change that undoes nothing has a day of its own.
    const dated = { ...event, kind: "set", undoOf: null, happenedOn: "2026-11-23" };
    const sizes = [event, dated].map((each) => JSON.stringify(each).length + ",\n".length);
    const bytes = Math.max(...sizes);
    expect(historyLimits.total).toBeLessThan(archiveLimits.events);
    expect(bytes * historyLimits.total + archiveLimits.otherCharacters).toBeLessThan(
      archiveLimits.unpackedBytes,
    );
  });
});
