import fc from "fast-check";
import { addDays, dayOf } from "@/lib/domain/calendar";
import type { Change } from "@/lib/domain/change";
import { type RecordedEvent, replay, type SequencedEvent } from "@/lib/domain/history";
import { type Status, stateOf, statuses, untouched } from "@/lib/domain/progress";
import type { ItemComparison } from "@/lib/domain/revert";
import { InMemoryHistory, morningContext } from "./in-memory-history";

export const historyItems = ["git", "dsa", "python"] as const;

export const anyItem = fc.constantFrom(...historyItems);
export const anyStatus = fc.constantFrom<Status>(...statuses);
/** Within a year, some of it around midnight, so that days and zones matter. */
const anyChangeContext = fc.record({
  at: fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2026-12-31T00:00:00Z"),
    noInvalidDate: true,
  }),
  timeZone: fc.constantFrom("Asia/Jakarta", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12"),
});

/** The next intended change; undo, restore and repeat pick among earlier ones. */
const anyCommand = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant("set" as const), item: anyItem, to: anyStatus }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("tick" as const),
      item: anyItem,
      daysAgo: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20_000 })),
    }),
    weight: 2,
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
type Command = typeof anyCommand extends fc.Arbitrary<infer T> ? T : never;

export const anyBatches = fc.array(
  fc.record({ commands: fc.array(anyCommand, { maxLength: 6 }), context: anyChangeContext }),
  { maxLength: 12 },
);

/** The change that follows from an intention, given the whole history. */
function changeFor(command: Command, id: string, history: InMemoryHistory, today: string): Change {
  if (command.kind === "set") return { id, item: command.item, status: command.to };
  if (command.kind === "tick") {
    return { id, item: command.item, status: "done", on: addDays(today, -command.daysAgo) };
  }
  if (command.kind === "reset") {
    return { id, item: command.item, status: "not-started", kind: "reset" };
  }
  if (command.kind === "stale") {
    return {
      id,
      item: command.item,
      status: command.to,
      version: stateOf(history.states, command.item).version + 1,
    };
  }
  const event = history.events[command.pick % Math.max(1, history.events.length)];
  if (!event) return { id, item: "git", status: "done" };
  const undoOf = event.undoOf ?? undefined;
  if (command.kind === "repeat") {
    const on = undoOf === undefined ? (event.happenedOn ?? undefined) : undefined;
    return { id: event.id, item: event.item, status: event.to, undoOf, on };
  }
  const statusBefore = replay(history.events).snapshots.get(event.id)?.status ?? "not-started";
  const kind = command.kind === "restore" ? "restore" : undefined;
  return { id, item: event.item, status: statusBefore, undoOf: event.id, kind };
}

/** Plays the batches twice: change by change, and batch by batch. */
export function applyBatches(batches: typeof anyBatches extends fc.Arbitrary<infer T> ? T : never) {
  const single = new InMemoryHistory(morningContext);
  const batched = new InMemoryHistory(morningContext);
  for (const [number, { commands, context }] of batches.entries()) {
    const changes = commands.map((wish, index) => {
      const today = dayOf(context.at, context.timeZone);
      const change = changeFor(wish, `${number}.${index}`, single, today);
      single.send([change], context);
      return change;
    });
    batched.send(changes, context);
  }
  return { single, batched };
}

/** Events as the database returns them. */
export function withSequence(events: readonly RecordedEvent[]): SequencedEvent[] {
  const { snapshots } = replay(events);
  return events.map((event, index) => ({
    ...event,
    sequence: index + 1,
    stateBefore: snapshots.get(event.id) ?? untouched(event.item),
  }));
}

/** Every item as it is after all events, and as it was before those from `index` on. */
export function pastItemsOf(events: readonly RecordedEvent[], index: number): ItemComparison[] {
  const { states } = replay(events);
  const earlier = replay(events.slice(0, index)).states;
  return [...states.values()].map((current) => ({
    current,
    before: stateOf(earlier, current.item),
    firstEventId: events.slice(index).find(({ item }) => item === current.item)?.id ?? null,
  }));
}

export const anyHistory = anyBatches.map((batches) => applyBatches(batches).single.events);

/** The first change of an item, unless `fields` say otherwise. */
export function recordedEvent(id: string, fields: Partial<RecordedEvent>): RecordedEvent {
  return {
    ...{ id, item: "git", kind: "set", from: "not-started", to: "learning", undoOf: null },
    happenedOn: null,
    ...{ at: new Date("2026-05-01T03:00:00Z"), source: "api", version: 1 },
    ...{ startedAt: null, startedOn: null, completedAt: null, completedOn: null },
    ...{ timeZone: "Asia/Jakarta", day: "2026-05-01", countsOn: "2026-05-01" },
    ...fields,
  };
}
