import { contributionOf, type DayActivity } from "./activity";
import { dayOf } from "./calendar";
import { type ProgressEvent, type RecordedEvent, recorded, stateAfter } from "./history";
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

export type Outcome = {
  readonly id: string;
  readonly item: string;
  readonly outcome: "applied" | "replayed" | "conflict" | "rejected";
  /** As they now are. */
  readonly status: Status;
  readonly version: number;
  readonly reason?: RejectionReason;
};

/** What is already known about the items and ids of a batch. */
export type Known = {
  readonly states: ReadonlyMap<string, ItemState>;
  /** Events with an id of the batch, and those that the batch undoes. */
  readonly events: readonly RecordedEvent[];
  /** The states that the events which the batch undoes had found, by event id. */
  readonly snapshots: ReadonlyMap<string, ItemState>;
};

/** When, where and through what a batch arrives. */
export type Occasion = {
  readonly at: Date;
  readonly timeZone: string;
  readonly source: ProgressEvent["source"];
};

export type Decision = {
  readonly outcomes: readonly Outcome[];
  readonly events: readonly RecordedEvent[];
  /** The new state of every item that changed. */
  readonly states: readonly ItemState[];
  readonly contributions: readonly DayActivity[];
};

/** A batch while it is decided: what is known, and what its changes so far add to that. */
type Ledger = {
  readonly states: Map<string, ItemState>;
  readonly snapshots: Map<string, ItemState>;
  readonly events: Map<string, RecordedEvent>;
  /** Items of which a change of this batch was a conflict. */
  readonly stale: Set<string>;
  readonly added: RecordedEvent[];
};

/**
 * Decides a batch, in the order sent: what each change comes to, and what has to be written for it. A change whose
 * id is known is `replayed`; one based on an old version is a `conflict`; neither writes anything.
 */
export function decide(changes: readonly Change[], known: Known, occasion: Occasion): Decision {
  const ledger: Ledger = {
    states: new Map(known.states),
    snapshots: new Map(known.snapshots),
    events: new Map(known.events.map((event) => [event.id, event])),
    stale: new Set(),
    added: [],
  };
  const outcomes = changes.map((change) => {
    const { status, version } = stateOf(ledger.states, change.item);
    const now = { id: change.id, item: change.item, status, version };
    return { ...now, ...(whyNot(change, ledger) ?? enter(change, ledger, occasion)) };
  });
  const changed = new Set(ledger.added.map((event) => event.item));
  return {
    outcomes,
    events: ledger.added,
    states: Array.from(changed, (item) => stateOf(ledger.states, item)),
    contributions: ledger.added.map(contributionOf),
  };
}

/** Why a change writes nothing, or null when it is to be written. */
function whyNot(change: Change, ledger: Ledger): Pick<Outcome, "outcome" | "reason"> | null {
  const repeated = ledger.events.get(change.id);
  if (repeated) {
    const same = repeated.item === change.item && repeated.to === change.status;
    return same ? { outcome: "replayed" } : { outcome: "rejected", reason: "id-reused" };
  }
  const { version } = stateOf(ledger.states, change.item);
  // What builds on a conflict is one as well, even where its version happens to fit.
  const isStale = change.version !== version || ledger.stale.has(change.item);
  if (change.version !== undefined && isStale) {
    ledger.stale.add(change.item);
    return { outcome: "conflict" };
  }
  const reason = whyNotUndo(change, ledger);
  return reason && { outcome: "rejected", reason };
}

function whyNotUndo(change: Change, ledger: Ledger): RejectionReason | null {
  if (change.undoOf === undefined) return null;
  if (ledger.events.get(change.undoOf)?.item !== change.item) return "unknown-change";
  const found = ledger.snapshots.get(change.undoOf);
  if (found?.status !== change.status) return "not-its-origin";
  return isSameState(found, stateOf(ledger.states, change.item)) ? "already-undone" : null;
}

/** Writes a change into the ledger. */
function enter(
  change: Change,
  ledger: Ledger,
  occasion: Occasion,
): Pick<Outcome, "outcome" | "status" | "version"> {
  const before = stateOf(ledger.states, change.item);
  const undone = change.undoOf === undefined ? undefined : ledger.events.get(change.undoOf);
  const restored = undone && ledger.snapshots.get(undone.id);
  const event = recorded(eventFor(change, before, occasion), before, undone, restored);
  ledger.events.set(event.id, event);
  ledger.snapshots.set(event.id, before);
  ledger.states.set(change.item, stateAfter(event));
  ledger.added.push(event);
  return { outcome: "applied", status: event.to, version: event.version };
}

function eventFor(change: Change, before: ItemState, occasion: Occasion): ProgressEvent {
  return {
    id: change.id,
    item: change.item,
    kind: change.kind ?? (change.undoOf === undefined ? "set" : "undo"),
    from: before.status,
    to: change.status,
    at: occasion.at,
    day: dayOf(occasion.at, occasion.timeZone),
    timeZone: occasion.timeZone,
    undoOf: change.undoOf ?? null,
    source: occasion.source,
  };
}
