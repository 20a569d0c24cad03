import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, type DayActivity, sumByDay } from "@/lib/domain/activity";
import type { Change } from "@/lib/domain/change";
import { replay } from "@/lib/domain/history";
import { type Status, stateOf, statuses } from "@/lib/domain/progress";
import { Ledger, morning } from "../../support/ledger";

const anyItem = fc.constantFrom("git", "dsa", "python");
const anyStatus = fc.constantFrom<Status>(...statuses);
/** Within a year, some of it around midnight, so that days and zones matter. */
const anyOccasion = fc.record({
  at: fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2026-12-31T00:00:00Z"),
    noInvalidDate: true,
  }),
  timeZone: fc.constantFrom("Asia/Jakarta", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12"),
});

/** What somebody wants next; undo and repeat pick among what was done before. */
const anyWish = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant("set" as const), item: anyItem, to: anyStatus }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constant("undo" as const), pick: fc.nat() }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant("repeat" as const), pick: fc.nat() }), weight: 1 },
  {
    arbitrary: fc.record({ kind: fc.constant("stale" as const), item: anyItem, to: anyStatus }),
    weight: 1,
  },
);
type Wish = typeof anyWish extends fc.Arbitrary<infer T> ? T : never;

const anyBatches = fc.array(
  fc.record({ wishes: fc.array(anyWish, { maxLength: 6 }), occasion: anyOccasion }),
  { maxLength: 12 },
);

/** The change that a wish comes to, for somebody who sees the whole history. */
function changeFor(wish: Wish, id: string, ledger: Ledger): Change {
  if (wish.kind === "set") return { id, item: wish.item, status: wish.to };
  if (wish.kind === "stale") {
    return {
      id,
      item: wish.item,
      status: wish.to,
      version: stateOf(ledger.states, wish.item).version + 1,
    };
  }
  const event = ledger.events[wish.pick % Math.max(1, ledger.events.length)];
  if (!event) return { id, item: "git", status: "done" };
  const undoOf = event.undoOf ?? undefined;
  if (wish.kind === "repeat") return { id: event.id, item: event.item, status: event.to, undoOf };
  const found = replay(ledger.events).snapshots.get(event.id)?.status ?? "not-started";
  return { id, item: event.item, status: found, undoOf: event.id };
}

/** Plays the batches twice: change by change, and batch by batch. */
function play(batches: typeof anyBatches extends fc.Arbitrary<infer T> ? T : never) {
  const single = new Ledger(morning);
  const batched = new Ledger(morning);
  for (const [number, { wishes, occasion }] of batches.entries()) {
    const changes = wishes.map((wish, index) => {
      const change = changeFor(wish, `${number}.${index}`, single);
      single.send([change], occasion);
      return change;
    });
    batched.send(changes, occasion);
  }
  return { single, batched };
}

const counting = (days: readonly DayActivity[]) =>
  days.filter(({ changes, completions }) => changes !== 0 || completions !== 0);

describe("for any changes, undos and repetitions", () => {
  it("the history leads to the states that were decided", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const { batched } = play(batches);
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
        const { single, batched } = play(batches);
        expect(batched.events).toEqual(single.events);
        const outcomes = (ledger: Ledger) => ledger.decisions.flatMap(({ outcomes }) => outcomes);
        expect(outcomes(batched)).toEqual(outcomes(single));
      }),
      { numRuns: 200 },
    );
  });

  it("every event starts where the one before it on the item ended, and raises its version by one", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const { events, states } = play(batches).batched;
        for (const item of ["git", "dsa", "python"]) {
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
        for (const state of play(batches).batched.states.values()) {
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
        const { batched } = play(batches);
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

  it("a change sent one to five times, in any order and any batches, is one event", () => {
    fc.assert(
      fc.property(anyRetries, ({ ids, sent, size }) => {
        const ledger = new Ledger(morning);
        for (let start = 0; start < sent.length; start += size) {
          ledger.send(sent.slice(start, start + size));
        }
        expect(ledger.events.map(({ id }) => id).sort()).toEqual([...ids].sort());
        const outcomes = ledger.decisions.flatMap(({ outcomes }) => outcomes);
        const applied = outcomes.filter(({ outcome }) => outcome === "applied");
        const replayed = outcomes.filter(({ outcome }) => outcome === "replayed");
        expect(applied).toHaveLength(ids.length);
        expect(replayed).toHaveLength(sent.length - ids.length);
      }),
      { numRuns: 300 },
    );
  });
});
