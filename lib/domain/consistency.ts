import { activityOf, type DayActivity } from "./activity";
import { type RecordedEvent, replay } from "./history";
import type { ItemState } from "./progress";

/** All that is stored of one learner on one path: the history in server order, and what was made of it. */
export type Stored = {
  readonly events: readonly RecordedEvent[];
  readonly items: readonly ItemState[];
  readonly days: readonly DayActivity[];
};

/** What differs between what is stored and what the history, replayed, leads to; an event, an item or a day each. */
export type Differences = {
  readonly events: readonly string[];
  readonly items: readonly string[];
  readonly days: readonly string[];
};

/** Compares what is stored with its own history: fold(events) = state. */
export function differencesOf({ events, items, days }: Stored): Differences {
  const replayed = replay(events);
  return {
    events: differing(events, replayed.events, ({ id }) => id),
    items: differing(items.filter(isTouched), [...replayed.states.values()], ({ item }) => item),
    days: differing(days.filter(counts), activityOf(replayed.events), ({ day }) => day),
  };
}

/** A row of an item at version 0 says no more than no row. */
function isTouched({ status, version, startedAt, completedAt }: ItemState): boolean {
  return status !== "not-started" || version !== 0 || startedAt !== null || completedAt !== null;
}

/** A day on which all came to nothing may have a row or none. */
function counts({ changes, completions }: DayActivity): boolean {
  return changes !== 0 || completions !== 0;
}

function differing<T extends object>(
  stored: readonly T[],
  expected: readonly T[],
  keyOf: (value: T) => string,
): string[] {
  const left = new Map(expected.map((value) => [keyOf(value), value]));
  const wrong = new Set<string>();
  for (const value of stored) {
    const other = left.get(keyOf(value));
    if (!other || !isSame(value, other)) wrong.add(keyOf(value));
    left.delete(keyOf(value));
  }
  return [...wrong, ...left.keys()].sort();
}

function isSame<T extends object>(one: T, other: T): boolean {
  return (Object.keys(other) as (keyof T)[]).every(
    (name) => plain(one[name]) === plain(other[name]),
  );
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
