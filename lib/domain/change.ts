import { contributionOf, type DayActivity } from "./activity";
import { dayOf } from "./calendar";
import { type ProgressEvent, type RecordedEvent, recordedEventOf, stateAfter } from "./history";
import { type ItemState, isSameState, type Status, stateOf } from "./progress";

/** A change that somebody asks for. */
export type Change = {
  readonly id: string;
  readonly item: string;
  readonly status: Status;
  /** The version the change was based on; without it the last change wins. */
  readonly version?: number | undefined;
  /** The id of the change that this one goes back before; `status` is then what that one had found. */
  readonly undoOf?: string | undefined;
  /** What it is besides a plain change or an undo. */
  readonly kind?: "reset" | "restore" | undefined;
};

type RejectionReason = "id-reused" | "unknown-change" | "already-undone" | "not-its-origin";

export type ChangeOutcome = {
  readonly id: string;
  readonly item: string;
  readonly outcome: "applied" | "replayed" | "conflict" | "rejected";
  /** As they now are. */
  readonly status: Status;
  readonly version: number;
  readonly reason?: RejectionReason;
};

/** What is already known about the items and ids of a batch. */
export type BatchState = {
  readonly states: ReadonlyMap<string, ItemState>;
  /** Events with an id of the batch, and those that the batch undoes. */
  readonly events: readonly RecordedEvent[];
  /** The states that the events which the batch undoes had found, by event id. */
  readonly snapshots: ReadonlyMap<string, ItemState>;
};

/** When, where and through what a batch arrives. */
export type ChangeContext = {
  readonly at: Date;
  readonly timeZone: string;
  readonly source: ProgressEvent["source"];
};

export type Decision = {
  readonly outcomes: readonly ChangeOutcome[];
  readonly events: readonly RecordedEvent[];
  /** The new state of every item that changed. */
  readonly states: readonly ItemState[];
  readonly contributions: readonly DayActivity[];
};

/** A batch while it is decided: what is known, and what its changes so far add to that. */
type PendingBatch = {
  readonly states: Map<string, ItemState>;
  readonly snapshots: Map<string, ItemState>;
  readonly events: Map<string, RecordedEvent>;
  /** Items of which a change of this batch was a conflict. */
  readonly conflictedItems: Set<string>;
  readonly appliedEvents: RecordedEvent[];
};

/**
 * Decides a batch, in the order sent: what each change comes to, and what has to be written for it. A change whose
 * id is known is `replayed`; one based on an old version is a `conflict`; neither writes anything.
 */
export function decideChanges(
  changes: readonly Change[],
  state: BatchState,
  context: ChangeContext,
): Decision {
  const batch: PendingBatch = {
    states: new Map(state.states),
    snapshots: new Map(state.snapshots),
    events: new Map(state.events.map((event) => [event.id, event])),
    conflictedItems: new Set(),
    appliedEvents: [],
  };
  const outcomes = changes.map((change) => {
    const { status, version } = stateOf(batch.states, change.item);
    const current = { id: change.id, item: change.item, status, version };
    return {
      ...current,
      ...(unappliedOutcomeOf(change, batch) ?? applyChange(change, batch, context)),
    };
  });
  const changed = new Set(batch.appliedEvents.map((event) => event.item));
  return {
    outcomes,
    events: batch.appliedEvents,
    states: Array.from(changed, (item) => stateOf(batch.states, item)),
    contributions: batch.appliedEvents.map(contributionOf),
  };
}

/** Why a change writes nothing, or null when it is to be written. */
function unappliedOutcomeOf(
  change: Change,
  batch: PendingBatch,
): Pick<ChangeOutcome, "outcome" | "reason"> | null {
  const repeated = batch.events.get(change.id);
  if (repeated) {
    const same = repeated.item === change.item && repeated.to === change.status;
    return same ? { outcome: "replayed" } : { outcome: "rejected", reason: "id-reused" };
  }
  const { version } = stateOf(batch.states, change.item);
  // What builds on a conflict is one as well, even where its version happens to fit.
  const isStale = change.version !== version || batch.conflictedItems.has(change.item);
  if (change.version !== undefined && isStale) {
    batch.conflictedItems.add(change.item);
    return { outcome: "conflict" };
  }
  const reason = undoRejectionOf(change, batch);
  return reason && { outcome: "rejected", reason };
}

function undoRejectionOf(change: Change, batch: PendingBatch): RejectionReason | null {
  if (change.undoOf === undefined) return null;
  if (batch.events.get(change.undoOf)?.item !== change.item) return "unknown-change";
  const original = batch.snapshots.get(change.undoOf);
  if (original?.status !== change.status) return "not-its-origin";
  return isSameState(original, stateOf(batch.states, change.item)) ? "already-undone" : null;
}

/** Writes a change into the ledger. */
function applyChange(
  change: Change,
  batch: PendingBatch,
  context: ChangeContext,
): Pick<ChangeOutcome, "outcome" | "status" | "version"> {
  const before = stateOf(batch.states, change.item);
  const undone = change.undoOf === undefined ? undefined : batch.events.get(change.undoOf);
  const restored = undone && batch.snapshots.get(undone.id);
  const event = recordedEventOf(eventFor(change, before, context), before, undone, restored);
  batch.events.set(event.id, event);
  batch.snapshots.set(event.id, before);
  batch.states.set(change.item, stateAfter(event));
  batch.appliedEvents.push(event);
  return { outcome: "applied", status: event.to, version: event.version };
}

function eventFor(change: Change, before: ItemState, context: ChangeContext): ProgressEvent {
  return {
    id: change.id,
    item: change.item,
    kind: change.kind ?? (change.undoOf === undefined ? "set" : "undo"),
    from: before.status,
    to: change.status,
    at: context.at,
    day: dayOf(context.at, context.timeZone),
    timeZone: context.timeZone,
    undoOf: change.undoOf ?? null,
    source: context.source,
  };
}
