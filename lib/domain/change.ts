import { contributionsOf, type DayActivity } from "./activity";
import { dayOf } from "./calendar";
import { happenedDayOf } from "./happened-on";
import { type ProgressEvent, type RecordedEvent, recordedEventOf, stateAfter } from "./history";
import {
  type HistoryLimitReason,
  type HistorySize,
  historyLimitReasonOf,
  isHistoryLimitReason,
} from "./history-limits";
import { type ItemState, isSameState, type Status, stateOf } from "./progress";

export type Change = {
  readonly id: string;
  readonly item: string;
  readonly status: Status;
  /** The version that the change is based on; without it the last write wins. */
  readonly version?: number | undefined;
  /** The id of the change to revert; `status` is then the status before that change. */
  readonly undoOf?: string | undefined;
  readonly kind?: "reset" | "restore" | undefined;
  /** For `done`, the day or month in which it really happened; on an item that is done it moves its day. */
  readonly on?: string | undefined;
};

type RejectionReason =
  | "id-reused"
  | "unknown-change"
  | "already-undone"
  | "not-its-origin"
  | HistoryLimitReason;

export type ChangeOutcome = {
  readonly id: string;
  readonly item: string;
  readonly outcome: "applied" | "replayed" | "conflict" | "rejected";
  readonly status: Status;
  readonly version: number;
  readonly reason?: RejectionReason;
};

export type BatchState = {
  readonly states: ReadonlyMap<string, ItemState>;
  /** Events with an id of the batch, and events that the batch undoes. */
  readonly events: readonly RecordedEvent[];
  /** The states before the undone events, by event id. */
  readonly snapshots: ReadonlyMap<string, ItemState>;
  readonly size: HistorySize;
};

export type ChangeContext = {
  readonly at: Date;
  readonly timeZone: string;
  readonly source: ProgressEvent["source"];
};

export type Decision = {
  readonly outcomes: readonly ChangeOutcome[];
  readonly events: readonly RecordedEvent[];
  readonly states: readonly ItemState[];
  readonly contributions: readonly DayActivity[];
};

type PendingBatch = {
  readonly states: Map<string, ItemState>;
  readonly snapshots: Map<string, ItemState>;
  readonly events: Map<string, RecordedEvent>;
  readonly conflictedItems: Set<string>;
  readonly appliedEvents: RecordedEvent[];
  readonly size: HistorySize;
};

/** Why the history took no more of the changes; undefined where it took all that it could. */
export function historyLimitReasonIn(
  outcomes: readonly ChangeOutcome[],
): HistoryLimitReason | undefined {
  return outcomes.map(({ reason }) => reason).find(isHistoryLimitReason);
}

/**
 * Decides a batch in the order sent. A known id is `replayed`, an old version a `conflict`, and a change to what is
 * already so is `applied` at the version that it has; none of them writes anything.
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
    size: state.size,
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
    contributions: batch.appliedEvents.flatMap((event) =>
      contributionsOf(event, batch.snapshots.get(event.id)),
    ),
  };
}

/** Returns null when the change is to be applied. */
function unappliedOutcomeOf(
  change: Change,
  batch: PendingBatch,
): Pick<ChangeOutcome, "outcome" | "reason"> | null {
  const repeated = batch.events.get(change.id);
  if (repeated) {
    return isRepetition(change, repeated)
      ? { outcome: "replayed" }
      : { outcome: "rejected", reason: "id-reused" };
  }
  const { version } = stateOf(batch.states, change.item);
  // A change after a conflict on the same item was based on it, so it is a conflict even if its version matches.
  const isStale = change.version !== version || batch.conflictedItems.has(change.item);
  if (change.version !== undefined && isStale) {
    batch.conflictedItems.add(change.item);
    return { outcome: "conflict" };
  }
  const reason = undoRejectionOf(change, batch);
  return reason && { outcome: "rejected", reason };
}

/** A month is stored as a day of it, which depends on today: a repetition only has to name the same month. */
function isRepetition({ item, status, on }: Change, event: RecordedEvent): boolean {
  const given = event.undoOf === null ? event.happenedOn : null;
  const isSameDay = on === undefined ? given === null : given?.startsWith(on) === true;
  return event.item === item && event.to === status && isSameDay;
}

function undoRejectionOf(change: Change, batch: PendingBatch): RejectionReason | null {
  if (change.undoOf === undefined) return null;
  if (batch.events.get(change.undoOf)?.item !== change.item) return "unknown-change";
  const original = batch.snapshots.get(change.undoOf);
  if (original?.status !== change.status) return "not-its-origin";
  return isSameState(original, stateOf(batch.states, change.item)) ? "already-undone" : null;
}

function applyChange(
  change: Change,
  batch: PendingBatch,
  context: ChangeContext,
): Omit<ChangeOutcome, "id" | "item"> {
  const before = stateOf(batch.states, change.item);
  const undone = change.undoOf === undefined ? undefined : batch.events.get(change.undoOf);
  const restored = undone && batch.snapshots.get(undone.id);
  const event = recordedEventOf(eventFor(change, before, context), before, undone, restored);
  const after = stateAfter(event);
  const { status, version } = before;
  if (isSameState(before, after)) return { outcome: "applied", status, version };
  const reason = limitReasonOf(batch);
  if (reason) return { outcome: "rejected", status, version, reason };
  batch.events.set(event.id, event);
  batch.snapshots.set(event.id, before);
  batch.states.set(change.item, after);
  batch.appliedEvents.push(event);
  return { outcome: "applied", status: event.to, version: event.version };
}

function limitReasonOf({ size, appliedEvents }: PendingBatch): HistoryLimitReason | null {
  const added = appliedEvents.length;
  return historyLimitReasonOf({ today: size.today + added, total: size.total + added });
}

function eventFor(change: Change, before: ItemState, context: ChangeContext): ProgressEvent {
  const day = dayOf(context.at, context.timeZone);
  const { on } = change;
  return {
    id: change.id,
    item: change.item,
    kind: change.kind ?? (change.undoOf === undefined ? "set" : "undo"),
    from: before.status,
    to: change.status,
    at: context.at,
    day,
    timeZone: context.timeZone,
    happenedOn: on === undefined || change.status !== "done" ? null : happenedDayOf(on, day),
    undoOf: change.undoOf ?? null,
    source: context.source,
  };
}
