import { type ItemState, type Status, stateOf, transition } from "./progress";

/** One change that a learner made. Events are facts: they are added and never altered. */
export type ProgressEvent = {
  /** Chosen by whoever made the change, unique within the enrolment. */
  readonly id: string;
  readonly item: string;
  readonly kind: "set" | "undo";
  readonly from: Status;
  readonly to: Status;
  readonly at: Date;
  /** The calendar day it was for the learner, and the zone they were in. */
  readonly day: string;
  readonly timeZone: string;
  readonly undoOf: string | null;
  readonly source: "api" | "form";
};

/** The state before `event`, with the event applied. An undo brings back the dates the undone change had replaced. */
export function afterEvent(
  before: ItemState,
  event: ProgressEvent,
  restored: ItemState | undefined,
): ItemState {
  if (!restored) return transition(before, event.to, event.at);
  return { ...restored, version: before.version + 1 };
}

export type Replay = {
  readonly states: ReadonlyMap<string, ItemState>;
  /** The state each event found, by event id: what an undo of it goes back to. */
  readonly snapshots: ReadonlyMap<string, ItemState>;
};

/** Where a history leads, and what each of its events found. Events in server order. */
export function replay(events: readonly ProgressEvent[]): Replay {
  const states = new Map<string, ItemState>();
  const snapshots = new Map<string, ItemState>();
  for (const event of events) {
    const before = stateOf(states, event.item);
    const restored = event.undoOf === null ? undefined : snapshots.get(event.undoOf);
    snapshots.set(event.id, before);
    states.set(event.item, afterEvent(before, event, restored));
  }
  return { states, snapshots };
}
