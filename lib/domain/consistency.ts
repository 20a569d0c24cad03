import { activityOf, type DayActivity } from "./activity";
import { type RecordedEvent, replay } from "./history";
import { type ItemState, untouched } from "./progress";

/** One learner's rows on one path, events in server order. */
export type StoredProgress = {
  readonly events: readonly RecordedEvent[];
  readonly items: readonly ItemState[];
  readonly days: readonly DayActivity[];
};

/** The keys that differ between the stored rows and a replay of the history. */
export type Inconsistencies = {
  readonly events: readonly string[];
  readonly items: readonly string[];
  readonly days: readonly string[];
};

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

/** An item row at version 0 equals no row. */
function isTouched(state: ItemState): boolean {
  return !isSame(state, untouched(state.item));
}

/** A day row of zeros equals no row. */
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
