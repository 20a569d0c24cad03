import { type ItemState, type Status, stateOf, transition } from "./progress";

/**
 * What a change is: `set` chose a status, `undo` took one change back, `reset` started over, `restore` went back to
 * a moment.
 */
export type EventKind = "set" | "undo" | "reset" | "restore";

/** One change that a learner made. Events are facts: they are added and never altered. */
export type ProgressEvent = {
  /** Chosen by whoever made the change, unique within the enrolment. */
  readonly id: string;
  readonly item: string;
  readonly kind: EventKind;
  readonly from: Status;
  readonly to: Status;
  readonly at: Date;
  /** The calendar day it was for the learner, and the zone they were in. */
  readonly day: string;
  readonly timeZone: string;
  /** The event before which this one goes back to. */
  readonly undoOf: string | null;
  /** Where it was made: at a checklist with script or without, or on the page of the history. */
  readonly source: "api" | "form" | "history";
};

/** A change together with what it led to, as it is kept: no other event is needed to know either. */
export type RecordedEvent = ProgressEvent & {
  /** The item's version once the change was made, one more than before. */
  readonly version: number;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  /** The day its activity counts on: its own, or that of the change it takes back. */
  readonly countsOn: string;
};

/** A change in its place in the server's order, with what it had found. */
export type SequencedEvent = RecordedEvent & {
  readonly sequence: number;
  readonly stateBefore: ItemState;
};

/** The state that a recorded event left. */
export function stateAfter(event: RecordedEvent): ItemState {
  const { item, to, version, startedAt, completedAt } = event;
  return { item, status: to, version, startedAt, completedAt };
}

/** The state before `event`, with the event applied. Going back restores the dates that had been replaced. */
function nextStateOf(
  before: ItemState,
  event: ProgressEvent,
  restored: ItemState | undefined,
): ItemState {
  if (!restored) return transition(before, event.to, event.at);
  return { ...restored, version: before.version + 1 };
}

/** An event with what it led to. `undone` is the event it goes back before, `restored` what that one had found. */
export function recordedEventOf(
  event: ProgressEvent,
  before: ItemState,
  undone: RecordedEvent | undefined,
  restored: ItemState | undefined,
): RecordedEvent {
  const { version, startedAt, completedAt } = nextStateOf(before, event, restored);
  return { ...event, version, startedAt, completedAt, countsOn: undone?.countsOn ?? event.day };
}

export type Replay = {
  readonly states: ReadonlyMap<string, ItemState>;
  /** The state each event found, by event id: what an undo of it goes back to. */
  readonly snapshots: ReadonlyMap<string, ItemState>;
  readonly events: readonly RecordedEvent[];
};

/** A replay that goes on with each event it is given, in server order; `next` returns the event with what it led to. */
export function createReplay(): Omit<Replay, "events"> & {
  readonly events: ReadonlyMap<string, RecordedEvent>;
  readonly next: (event: ProgressEvent) => RecordedEvent;
} {
  const states = new Map<string, ItemState>();
  const snapshots = new Map<string, ItemState>();
  const events = new Map<string, RecordedEvent>();
  const next = (event: ProgressEvent) => {
    const before = stateOf(states, event.item);
    const undone = event.undoOf === null ? undefined : events.get(event.undoOf);
    const restored = undone && snapshots.get(undone.id);
    const recordedEvent = recordedEventOf(event, before, undone, restored);
    snapshots.set(event.id, before);
    events.set(event.id, recordedEvent);
    states.set(event.item, stateAfter(recordedEvent));
    return recordedEvent;
  };
  return { states, snapshots, events, next };
}

/** Where a history leads, what each of its events found and what it led to. Events in server order. */
export function replay(history: readonly ProgressEvent[]): Replay {
  const { states, snapshots, events, next } = createReplay();
  for (const event of history) next(event);
  return { states, snapshots, events: [...events.values()] };
}
