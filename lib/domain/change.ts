import { contributionOf, type DayActivity } from "./activity";
import { dayOf } from "./calendar";
import { afterEvent, type ProgressEvent } from "./history";
import { type ItemState, type Status, stateOf } from "./progress";

/** A change that somebody asks for. */
export type Change = {
  readonly id: string;
  readonly item: string;
  readonly status: Status;
  /** The version the change was based on; without it the last change wins. */
  readonly version?: number | undefined;
  /** The id of the change this one takes back; `status` is then what that one had found. */
  readonly undoOf?: string | undefined;
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
  /** Events with an id of the batch, and the whole history of every item that the batch undoes something on. */
  readonly events: readonly ProgressEvent[];
  /** For events that can be undone: the state each one found. */
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
  readonly events: readonly ProgressEvent[];
  /** The new state of every item that changed. */
  readonly states: readonly ItemState[];
  readonly contributions: readonly DayActivity[];
};

/**
 * Decides a batch, in the order sent: what each change comes to, and what has to be written for it. A change whose
 * id is known is `replayed`; one based on an old version is a `conflict`; neither writes anything.
 */
export function decide(changes: readonly Change[], known: Known, occasion: Occasion): Decision {
  const states = new Map(known.states);
  const snapshots = new Map(known.snapshots);
  const events = new Map(known.events.map((event) => [event.id, event]));
  const undone = new Set(known.events.flatMap((event) => event.undoOf ?? []));
  const stale = new Set<string>();
  const added: ProgressEvent[] = [];
  const day = dayOf(occasion.at, occasion.timeZone);

  const outcomes = changes.map((change): Outcome => {
    const before = stateOf(states, change.item);
    const now = {
      id: change.id,
      item: change.item,
      status: before.status,
      version: before.version,
    };
    const repeated = events.get(change.id);
    if (repeated) {
      const same = repeated.item === change.item && repeated.to === change.status;
      return same
        ? { ...now, outcome: "replayed" }
        : { ...now, outcome: "rejected", reason: "id-reused" };
    }
    // What builds on a conflict is one as well, even where its version happens to fit.
    if (
      change.version !== undefined &&
      (change.version !== before.version || stale.has(change.item))
    ) {
      stale.add(change.item);
      return { ...now, outcome: "conflict" };
    }
    const reason = whyNotUndo(change, events, undone, snapshots);
    if (reason) return { ...now, outcome: "rejected", reason };

    const event = eventFor(change, before, day, occasion);
    const restored = change.undoOf === undefined ? undefined : snapshots.get(change.undoOf);
    const after = afterEvent(before, event, restored);
    if (change.undoOf !== undefined) undone.add(change.undoOf);
    events.set(event.id, event);
    snapshots.set(event.id, before);
    states.set(change.item, after);
    added.push(event);
    return { ...now, outcome: "applied", status: after.status, version: after.version };
  });

  const changed = new Set(added.map((event) => event.item));
  return {
    outcomes,
    events: added,
    states: Array.from(changed, (item) => stateOf(states, item)),
    contributions: added.map((event) => contributionOf(event, (id) => events.get(id))),
  };
}

function whyNotUndo(
  change: Change,
  events: ReadonlyMap<string, ProgressEvent>,
  undone: ReadonlySet<string>,
  snapshots: ReadonlyMap<string, ItemState>,
): RejectionReason | null {
  if (change.undoOf === undefined) return null;
  if (events.get(change.undoOf)?.item !== change.item) return "unknown-change";
  if (undone.has(change.undoOf)) return "already-undone";
  return snapshots.get(change.undoOf)?.status === change.status ? null : "not-its-origin";
}

function eventFor(
  change: Change,
  before: ItemState,
  day: string,
  occasion: Occasion,
): ProgressEvent {
  return {
    id: change.id,
    item: change.item,
    kind: change.undoOf === undefined ? "set" : "undo",
    from: before.status,
    to: change.status,
    at: occasion.at,
    day,
    timeZone: occasion.timeZone,
    undoOf: change.undoOf ?? null,
    source: occasion.source,
  };
}
