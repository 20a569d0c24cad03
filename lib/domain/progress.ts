export const statuses = ["not-started", "learning", "done", "skipped"] as const;
export type Status = (typeof statuses)[number];

/** Where one item stands. Instants are UTC; `version` counts the changes made to it. */
export type ItemState = {
  readonly item: string;
  readonly status: Status;
  readonly version: number;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
};

/** The states of one enrolment by item key; an absent item is `not-started` at version 0. */
export type States = ReadonlyMap<string, ItemState>;

/** The state of an item nobody has touched. */
export function untouched(item: string): ItemState {
  return { item, status: "not-started", version: 0, startedAt: null, completedAt: null };
}

/** The state of one item, touched or not. */
export function stateOf(states: States, item: string): ItemState {
  return states.get(item) ?? untouched(item);
}

/** The status of one item, touched or not. */
export function statusOf(states: States, item: string): Status {
  return states.get(item)?.status ?? "not-started";
}

/** States by item key. */
export function statesFrom(list: Iterable<ItemState>): Map<string, ItemState> {
  return new Map(Array.from(list, (state) => [state.item, state]));
}

/**
 * The state after the item was set to `status` at `at`. A first start and a completion keep their instant for as
 * long as they hold; going back to `not-started` forgets both.
 */
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

/** Whether two states of an item differ in nothing that a learner sees: all but the version. */
export function isSameState(one: ItemState, other: ItemState): boolean {
  return (
    one.status === other.status &&
    one.startedAt?.getTime() === other.startedAt?.getTime() &&
    one.completedAt?.getTime() === other.completedAt?.getTime()
  );
}
