import fc from "fast-check";
import type { Change } from "@/lib/domain/change";
import { type PlacedEvent, type RecordedEvent, replay } from "@/lib/domain/history";
import { type Status, stateOf, statuses, untouched } from "@/lib/domain/progress";
import type { PastItem } from "@/lib/domain/rewind";
import { Ledger, morning } from "./ledger";

export const historyItems = ["git", "dsa", "python"] as const;

export const anyItem = fc.constantFrom(...historyItems);
export const anyStatus = fc.constantFrom<Status>(...statuses);
/** Within a year, some of it around midnight, so that days and zones matter. */
const anyOccasion = fc.record({
  at: fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2026-12-31T00:00:00Z"),
    noInvalidDate: true,
  }),
  timeZone: fc.constantFrom("Asia/Jakarta", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12"),
});

/** What somebody wants next; undo, restore and repeat pick among what was done before. */
const anyWish = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant("set" as const), item: anyItem, to: anyStatus }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constant("undo" as const), pick: fc.nat() }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant("restore" as const), pick: fc.nat() }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant("reset" as const), item: anyItem }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant("repeat" as const), pick: fc.nat() }), weight: 1 },
  {
    arbitrary: fc.record({ kind: fc.constant("stale" as const), item: anyItem, to: anyStatus }),
    weight: 1,
  },
);
type Wish = typeof anyWish extends fc.Arbitrary<infer T> ? T : never;

export const anyBatches = fc.array(
  fc.record({ wishes: fc.array(anyWish, { maxLength: 6 }), occasion: anyOccasion }),
  { maxLength: 12 },
);

/** The change that a wish comes to, for somebody who sees the whole history. */
function changeFor(wish: Wish, id: string, ledger: Ledger): Change {
  if (wish.kind === "set") return { id, item: wish.item, status: wish.to };
  if (wish.kind === "reset") {
    return { id, item: wish.item, status: "not-started", kind: "reset" };
  }
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
  const kind = wish.kind === "restore" ? "restore" : undefined;
  return { id, item: event.item, status: found, undoOf: event.id, kind };
}

/** Plays the batches twice: change by change, and batch by batch. */
export function play(batches: typeof anyBatches extends fc.Arbitrary<infer T> ? T : never) {
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

/** Events as the database hands them out: each in its place, with what it had found. */
export function placed(events: readonly RecordedEvent[]): PlacedEvent[] {
  const { snapshots } = replay(events);
  return events.map((event, index) => ({
    ...event,
    sequence: index + 1,
    found: snapshots.get(event.id) ?? untouched(event.item),
  }));
}

/** Every item as it is after all events, and as it was before those from `index` on. */
export function pastOf(events: readonly RecordedEvent[], index: number): PastItem[] {
  const { states } = replay(events);
  const earlier = replay(events.slice(0, index)).states;
  return [...states.values()].map((now) => ({
    now,
    before: stateOf(earlier, now.item),
    since: events.slice(index).find(({ item }) => item === now.item)?.id ?? null,
  }));
}
