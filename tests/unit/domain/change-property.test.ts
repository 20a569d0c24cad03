import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, type DayActivity, sumByDay } from "@/lib/domain/activity";
import type { Change } from "@/lib/domain/change";
import { replay } from "@/lib/domain/history";
import { stateOf } from "@/lib/domain/progress";
import {
  anyBatches,
  anyItem,
  anyStatus,
  applyBatches,
  historyItems,
} from "../../support/unit/history-arbitraries";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const counting = (days: readonly DayActivity[]) =>
  days.filter(({ changes, completions }) => changes !== 0 || completions !== 0);

describe("for any changes, undos and repetitions", () => {
  it("the history leads to the states that were decided", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const { batched } = applyBatches(batches);
        const decided = new Map(
          batched.decisions.flatMap(({ states }) => states.map((state) => [state.item, state])),
        );
        expect(batched.states).toEqual(decided);
      }),
      { numRuns: 300 },
    );
  });

  it("a batch comes to the same as its changes sent one by one", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const { single, batched } = applyBatches(batches);
        expect(batched.events).toEqual(single.events);
        const outcomes = (ledger: InMemoryHistory) =>
          ledger.decisions.flatMap(({ outcomes }) => outcomes);
        expect(outcomes(batched)).toEqual(outcomes(single));
      }),
      { numRuns: 200 },
    );
  });

  it("every event starts where the one before it on the item ended, and raises its version by one", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const { events, states } = applyBatches(batches).batched;
        for (const item of historyItems) {
          const own = events.filter((event) => event.item === item);
          const chain = own.map(({ to }) => to);
          expect(own.map(({ from }) => from)).toEqual(
            ["not-started", ...chain].slice(0, own.length),
          );
          expect(stateOf(states, item)).toMatchObject({
            version: own.length,
            status: chain.at(-1) ?? "not-started",
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it("an item is completed exactly while it is done, and never before it was started", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        for (const state of applyBatches(batches).batched.states.values()) {
          expect(state.completedAt !== null).toBe(state.status === "done");
          if (state.status === "not-started") expect(state.startedAt).toBeNull();
          if (state.status === "done" || state.status === "learning") {
            expect(state.startedAt).not.toBeNull();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("activity added up change by change is the activity of the whole history, and all completions are what is done", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const { batched } = applyBatches(batches);
        const added = batched.decisions.flatMap(({ contributions }) => contributions);
        expect(counting(sumByDay(added))).toEqual(activityOf(batched.events));
        const completions = added.reduce((sum, each) => sum + each.completions, 0);
        const done = [...replay(batched.events).states.values()].filter(
          ({ status }) => status === "done",
        );
        expect(completions).toBe(done.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe("for any number of retries", () => {
  const anyRetries = fc
    .array(fc.record({ item: anyItem, status: anyStatus, times: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 12,
    })
    .chain((wishes) => {
      const sent = wishes.flatMap(({ times, ...wish }, index) =>
        Array.from({ length: times }, (): Change => ({ ...wish, id: `${index}` })),
      );
      return fc.record({
        ids: fc.constant(wishes.map((_, index) => `${index}`)),
        sent: fc.shuffledSubarray(sent, { minLength: sent.length, maxLength: sent.length }),
        size: fc.integer({ min: 1, max: 7 }),
      });
    });

  it("a change sent one to five times, in any order and any batches, is one event, or none where it was so already", () => {
    fc.assert(
      fc.property(anyRetries, ({ sent, size }) => {
        const ledger = new InMemoryHistory(morningContext);
        for (let start = 0; start < sent.length; start += size) {
          ledger.send(sent.slice(start, start + size));
        }
        const recorded = new Map(ledger.events.map((event) => [event.id, event]));
        expect(recorded.size).toBe(ledger.events.length);
        const outcomes = ledger.decisions.flatMap(({ outcomes }) => outcomes);
        expect(outcomes).toHaveLength(sent.length);
        const raising = outcomes.filter(
          ({ id, outcome, version }) =>
            outcome === "applied" && version === recorded.get(id)?.version,
        );
        expect(raising.map(({ id }) => id).sort()).toEqual([...recorded.keys()].sort());
        for (const { id, outcome, status } of outcomes) {
          if (outcome === "replayed") expect(recorded.has(id)).toBe(true);
          else
            expect([outcome, status]).toEqual([
              "applied",
              sent.find((each) => each.id === id)?.status,
            ]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
