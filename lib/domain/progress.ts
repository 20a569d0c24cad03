export const statuses = ["not-started", "learning", "done", "skipped"] as const;
export type Status = (typeof statuses)[number];

/** Instants are UTC; `version` counts the item's changes. */
export type ItemState = {
  readonly item: string;
  readonly status: Status;
  readonly version: number;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
};

/** By item key; an absent item is `not-started` at version 0. */
export type States = ReadonlyMap<string, ItemState>;

export function untouched(item: string): ItemState {
  return { item, status: "not-started", version: 0, startedAt: null, completedAt: null };
}

export function stateOf(states: States, item: string): ItemState {
  return states.get(item) ?? untouched(item);
}

export function statusOf(states: States, item: string): Status {
  return states.get(item)?.status ?? "not-started";
}

export function statesFrom(list: Iterable<ItemState>): Map<string, ItemState> {
  return new Map(Array.from(list, (state) => [state.item, state]));
}

/** A start and a completion keep their first instant while they hold; `not-started` clears both. */
export function transition(state: ItemState, status: Status, at: Date): ItemState {
  const started = status === "learning" || status === "done";
  return {
    item: state.item,
    status,
    version: state.version + 1,
    startedAt: status === "not-started" ? null : (state.startedAt ?? (started ? at : null)),
    completedAt: status === "done" ? (state.completedAt ?? at) : null,
  };
}

/** Compares everything but the version, which learners do not see. */
export function isSameState(one: ItemState, other: ItemState): boolean {
  return (
    one.status === other.status &&
    one.startedAt?.getTime() === other.startedAt?.getTime() &&
    one.completedAt?.getTime() === other.completedAt?.getTime()
  );
}
