import { addDays } from "./calendar";

export const statuses = ["not-started", "learning", "done", "skipped"] as const;
export type Status = (typeof statuses)[number];

/**
 * Instants are UTC. Days are the local ones of the changes that started and completed the item; they are stored, because
 * the learner's time zone may change.
 */
export type ItemDates = {
  readonly startedAt: Date | null;
  readonly startedOn: string | null;
  readonly completedAt: Date | null;
  readonly completedOn: string | null;
};

/** `version` counts the item's changes. */
export type ItemState = ItemDates & {
  readonly item: string;
  readonly status: Status;
  readonly version: number;
};

/** By item key; an absent item is `not-started` at version 0. */
export type States = ReadonlyMap<string, ItemState>;

export function untouched(item: string): ItemState {
  return {
    item,
    status: "not-started",
    version: 0,
    ...{ startedAt: null, startedOn: null, completedAt: null, completedOn: null },
  };
}

export function stateOf(states: States, item: string): ItemState {
  return states.get(item) ?? untouched(item);
}

export function statusOf(states: States, item: string): Status {
  return states.get(item)?.status ?? "not-started";
}

/** Whether a reset of the items would lose anything. */
export function hasStarted(states: States, items: readonly { readonly key: string }[]): boolean {
  return items.some(({ key }) => statusOf(states, key) !== "not-started");
}

export function statesFrom(list: Iterable<ItemState>): Map<string, ItemState> {
  return new Map(Array.from(list, (state) => [state.item, state]));
}

/** A start and a completion keep their first instant and day while they hold; `not-started` clears both. */
export function transition(
  state: ItemState,
  status: Status,
  { at, day }: { at: Date; day: string },
): ItemState {
  const { item, version, startedAt, startedOn, completedAt, completedOn } = state;
  const isStart = startedAt === null && (status === "learning" || status === "done");
  const isCompletion = completedAt === null && status === "done";
  return {
    ...untouched(item),
    status,
    version: version + 1,
    ...(status !== "not-started" && { startedAt, startedOn }),
    ...(isStart && { startedAt: at, startedOn: day }),
    ...(status === "done" && { completedAt, completedOn }),
    ...(isCompletion && { completedAt: at, completedOn: day }),
  };
}

/**
 * The day on which an item was started: no later than the day that was given for its completion. A flight west ends on
 * the day before it began.
 */
export function startDayOf({
  startedOn,
  completedOn,
}: Pick<ItemDates, "startedOn" | "completedOn">): string | null {
  // The last comparison decides alone, but adding days to each item took a twentieth of the time of reading progress.
  if (startedOn === null || completedOn === null || startedOn <= completedOn) return startedOn;
  return startedOn > addDays(completedOn, 1) ? completedOn : startedOn;
}

/** Compares everything but the version, which learners do not see. */
export function isSameState(one: ItemState, other: ItemState): boolean {
  return (
    one.status === other.status &&
    one.startedAt?.getTime() === other.startedAt?.getTime() &&
    one.startedOn === other.startedOn &&
    one.completedAt?.getTime() === other.completedAt?.getTime() &&
    one.completedOn === other.completedOn
  );
}
