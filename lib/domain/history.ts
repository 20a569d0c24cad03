import { addDays, dayOf } from "./calendar";
import { withHappenedOn } from "./happened-on";
import { type ItemDates, type ItemState, type Status, stateOf, transition } from "./progress";

/** `reset` starts an item over, `restore` reverts it to a past state. */
export type EventKind = "set" | "undo" | "reset" | "restore";

/** Append-only: an event is never altered. */
export type ProgressEvent = {
  /** Chosen by the client, unique within the enrolment. */
  readonly id: string;
  readonly item: string;
  readonly kind: EventKind;
  readonly from: Status;
  readonly to: Status;
  readonly at: Date;
  /** The local calendar day and zone of the learner. */
  readonly day: string;
  readonly timeZone: string;
  /** The day that the learner gave; null for the day of the change. An undo has that of what it takes back. */
  readonly happenedOn: string | null;
  readonly undoOf: string | null;
  /** The checklist with or without JavaScript, or the history page. */
  readonly source: "api" | "form" | "history";
};

/** An event with its derived values, so that reading it needs no other event. */
export type RecordedEvent = ProgressEvent &
  ItemDates & {
    readonly version: number;
    /** The first day whose activity changes: for an undo, that of the undone change. */
    readonly countsOn: string;
  };

export type SequencedEvent = RecordedEvent & {
  readonly sequence: number;
  readonly stateBefore: ItemState;
};

export function stateAfter(event: RecordedEvent): ItemState {
  const { item, to, version, startedAt, startedOn, completedAt, completedOn } = event;
  return { item, status: to, version, startedAt, startedOn, completedAt, completedOn };
}

/** An undo also restores the dates that its change replaced. */
function nextStateOf(
  before: ItemState,
  event: ProgressEvent,
  restored: ItemState | undefined,
): ItemState {
  if (!restored) return withHappenedOn(transition(before, event.to, event), event.happenedOn);
  return { ...restored, version: before.version + 1 };
}

/** `undone` is the event to revert, `restored` the state before it. */
export function recordedEventOf(
  event: ProgressEvent,
  before: ItemState,
  undone: Pick<RecordedEvent, "countsOn" | "happenedOn"> | undefined,
  restored: ItemState | undefined,
): RecordedEvent {
  const { item: _item, status: _status, ...next } = nextStateOf(before, event, restored);
  const days =
    undone && restored
      ? takenBackDaysOf(before, undone, restored)
      : {
          happenedOn: event.undoOf === null ? event.happenedOn : null,
          countsOn: firstChangedDayOf(event, before),
        };
  return { ...event, ...next, ...days };
}

/** A day that is moved changes two days. */
function firstChangedDayOf({ day, happenedOn }: ProgressEvent, { completedOn }: ItemState): string {
  return happenedOn === null ? day : earlierOf(happenedOn, completedOn);
}

function earlierOf(day: string, other: string | null): string {
  return other !== null && other < day ? other : day;
}

/** What is undone may lie before a tick with an earlier day: then that tick is taken back with it. */
function takenBackDaysOf(
  { completedAt, completedOn }: ItemState,
  { countsOn, happenedOn }: Pick<RecordedEvent, "countsOn" | "happenedOn">,
  restored: ItemState,
): Pick<RecordedEvent, "countsOn" | "happenedOn"> {
  const isKept = completedOn === null || completedOn === restored.completedOn;
  if (isKept || completedOn >= countsOn || !isGivenDay(completedAt, completedOn))
    return { countsOn, happenedOn };
  return { countsOn: earlierOf(completedOn, restored.completedOn), happenedOn: completedOn };
}

/** Certain, so false for one of the last two days: in some time zone it is the day of the tick. */
function isGivenDay(completedAt: Date | null, completedOn: string): boolean {
  return completedAt !== null && completedOn < addDays(dayOf(completedAt, "UTC"), -1);
}

export type Replay = {
  readonly states: ReadonlyMap<string, ItemState>;
  /** The state before each event, by event id. */
  readonly snapshots: ReadonlyMap<string, ItemState>;
  readonly events: readonly RecordedEvent[];
};

/** Folds events, in server order. */
export function replay(history: readonly ProgressEvent[]): Replay {
  const states = new Map<string, ItemState>();
  const snapshots = new Map<string, ItemState>();
  const events = new Map<string, RecordedEvent>();
  for (const event of history) {
    const before = stateOf(states, event.item);
    const undone = event.undoOf === null ? undefined : events.get(event.undoOf);
    const restored = undone && snapshots.get(undone.id);
    const recordedEvent = recordedEventOf(event, before, undone, restored);
    snapshots.set(event.id, before);
    events.set(event.id, recordedEvent);
    states.set(event.item, stateAfter(recordedEvent));
  }
  return { states, snapshots, events: [...events.values()] };
}

/** Items of which a change does not begin with the status that the one before led to, as when an event is missing. */
export function contradictoryItemsOf({ events, snapshots }: Replay): ReadonlySet<string> {
  const broken = events.filter(({ id, from }) => snapshots.get(id)?.status !== from);
  return new Set(broken.map(({ item }) => item));
}
