import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "@/lib/domain/history";
import { isSameState, type States, stateOf } from "@/lib/domain/progress";
import {
  changedItemsOf,
  resetChangesOf,
  restoreChangesOf,
  undoChangesOf,
} from "@/lib/domain/revert";
import { entriesOf, undoableEventsOf } from "@/lib/domain/timeline";
import {
  anyBatches,
  anyItem,
  applyBatches,
  historyItems,
  pastItemsOf,
  withSequence,
} from "../../support/unit/history-arbitraries";
import type { InMemoryHistory } from "../../support/unit/in-memory-history";

/** The batch of the change after the history. */
const batch = "7d1f0a52-6a9f-4a3e-9a53-0d3b5f1f7a10";
const another = "0c0f6a1e-52cf-4b0b-8a0e-3a5d0cf0b8c2";

function expectSame(one: States, other: States): void {
  for (const item of historyItems) {
    expect(isSameState(stateOf(one, item), stateOf(other, item)), item).toBe(true);
  }
}

const outcomesOf = (ledger: InMemoryHistory) => ledger.decisions.at(-1)?.outcomes ?? [];

/** Undoes the last batch of a history, as the page does. */
function undoLast(ledger: InMemoryHistory): void {
  const [entry] = entriesOf(withSequence(ledger.events).reverse());
  if (!entry) throw new Error("There is nothing to undo");
  const events = undoableEventsOf(entry, ledger.states).map((event) => ({
    event,
    version: stateOf(ledger.states, event.item).version,
  }));
  ledger.send(undoChangesOf(events, another));
}

describe("after any history", () => {
  it("restoring to any moment brings exactly the states of that moment, and its undo those of now", () => {
    fc.assert(
      fc.property(anyBatches, fc.nat(), (batches, pick) => {
        const { batched } = applyBatches(batches);
        const index = pick % (batched.events.length + 1);
        const then = replay(batched.events.slice(0, index)).states;
        const now = batched.states;
        const changes = restoreChangesOf(changedItemsOf(pastItemsOf(batched.events, index)), batch);
        batched.send(changes);
        expect(outcomesOf(batched).every(({ outcome }) => outcome === "applied")).toBe(true);
        expectSame(batched.states, then);
        if (changes.length === 0) return expectSame(now, then);
        undoLast(batched);
        expectSame(batched.states, now);
      }),
      { numRuns: 300 },
    );
  });

  it("a reset leaves the items it names not started, and its undo brings exactly what was there", () => {
    fc.assert(
      fc.property(anyBatches, fc.uniqueArray(anyItem), (batches, items) => {
        const { batched } = applyBatches(batches);
        const before = batched.states;
        const changes = resetChangesOf(
          items.map((item) => stateOf(before, item)),
          batch,
        );
        batched.send(changes);
        for (const item of historyItems) {
          const expected = items.includes(item) ? "not-started" : stateOf(before, item).status;
          expect(stateOf(batched.states, item).status).toBe(expected);
        }
        if (changes.length === 0) return expectSame(batched.states, before);
        undoLast(batched);
        expectSame(batched.states, before);
      }),
      { numRuns: 300 },
    );
  });

  it("a restore that was decided on an older state overwrites nothing", () => {
    fc.assert(
      fc.property(anyBatches, fc.nat(), anyItem, (batches, pick, item) => {
        const { batched } = applyBatches(batches);
        const index = pick % (batched.events.length + 1);
        const changes = restoreChangesOf(changedItemsOf(pastItemsOf(batched.events, index)), batch);
        const wasSkipped = stateOf(batched.states, item).status === "skipped";
        const status = wasSkipped ? "learning" : "skipped";
        batched.send([{ id: "meanwhile", item, status }]);
        batched.send(changes);
        expect(stateOf(batched.states, item).status).toBe(status);
        for (const outcome of outcomesOf(batched)) {
          expect(outcome.outcome).toBe(outcome.item === item ? "conflict" : "applied");
        }
      }),
      { numRuns: 200 },
    );
  });
});
