import { activityOf, type DayActivity } from "./activity";
import { type RecordedEvent, replay } from "./history";
import type { ItemState } from "./progress";

/** All that is stored of one learner on one path: the history in server order, and what was made of it. */
export type StoredProgress = {
  readonly events: readonly RecordedEvent[];
  readonly items: readonly ItemState[];
  readonly days: readonly DayActivity[];
};

/** What differs between what is stored and what the history, replayed, leads to; an event, an item or a day each. */
export type Inconsistencies = {
  readonly events: readonly string[];
  readonly items: readonly string[];
  readonly days: readonly string[];
};

/** Compares what is stored with its own history: fold(events) = state. */
export function inconsistenciesOf({ events, items, days }: StoredProgress): Inconsistencies {
  const replayed = replay(events);
  return {
    events: differingKeys(events, replayed.events, ({ id }) => id),
    items: differingKeys(
      items.filter(isTouched),
      [...replayed.states.values()],
      ({ item }) => item,
    ),
    days: differingKeys(days.filter(hasActivity), activityOf(replayed.events), ({ day }) => day),
  };
}

/** A row of an item at version 0 says no more than no row. */
function isTouched({ status, version, startedAt, completedAt }: ItemState): boolean {
  return status !== "not-started" || version !== 0 || startedAt !== null || completedAt !== null;
}

/** A day on which all came to nothing may have a row or none. */
function hasActivity({ changes, completions }: DayActivity): boolean {
  return changes !== 0 || completions !== 0;
}

function differingKeys<T extends object>(
  stored: readonly T[],
  expected: readonly T[],
  keyOf: (value: T) => string,
): string[] {
  const unmatched = new Map(expected.map((value) => [keyOf(value), value]));
  const wrong = new Set<string>();
  for (const value of stored) {
    const other = unmatched.get(keyOf(value));
    if (!other || !isSame(value, other)) wrong.add(keyOf(value));
    unmatched.delete(keyOf(value));
  }
  return [...wrong, ...unmatched.keys()].sort();
}

function isSame<T extends object>(one: T, other: T): boolean {
  return (Object.keys(other) as (keyof T)[]).every(
    (name) => toComparable(one[name]) === toComparable(other[name]),
  );
}

function toComparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
