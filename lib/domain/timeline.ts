import type { SequencedEvent } from "./history";
import { type ItemState, isSameState, type States, stateOf } from "./progress";

/** One change, or all that one form, reset or restore changed together. */
export type TimelineEntry = {
  /** The id of the change, or of the batch. */
  readonly id: string;
  /** The changes, newest first; never empty. */
  readonly events: readonly SequencedEvent[];
  readonly latest: SequencedEvent;
  /** The moment before it all: the sequence of its first change. */
  readonly position: number;
};

/** Where a page of a history starts: at the changes before or after a position, that one not included. */
export type Cursor = { readonly from: number; readonly towards: "older" | "newer" };

/** What a page of a history shows: one step or item, or all of it; from its end, or before or after a position. */
export type HistoryQuery = {
  readonly of?: string | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
};

/** Beyond every position there can be. */
export const endOfHistory = 2 ** 31 - 1;

export type TimelineDay = { readonly day: string; readonly entries: readonly TimelineEntry[] };

/** The batch that a change was made in: its id is then the batch's and its item's together. Null for a single one. */
function batchIdOf({ id, item }: Pick<SequencedEvent, "id" | "item">): string | null {
  return id.endsWith(`.${item}`) ? id.slice(0, -item.length - 1) : null;
}

/** Changes, newest first, as the entries of a timeline: those of one batch stand together. */
export function entriesOf(events: readonly SequencedEvent[]): TimelineEntry[] {
  const groups: SequencedEvent[][] = [];
  const entryIdOf = (event: SequencedEvent) => batchIdOf(event) ?? event.id;
  for (const event of events) {
    const group = groups.at(-1);
    if (group?.[0] && entryIdOf(group[0]) === entryIdOf(event)) group.push(event);
    else groups.push([event]);
  }
  return groups.flatMap((group) => {
    const [latest] = group;
    const first = group.at(-1);
    if (!latest || !first) return [];
    return [{ id: entryIdOf(latest), events: group, latest, position: first.sequence }];
  });
}

/** As many whole entries as it takes to show `size` changes; all of them where there are fewer. */
export function firstEntries(entries: readonly TimelineEntry[], size: number): TimelineEntry[] {
  let shown = 0;
  return entries.filter(({ events }) => {
    const fits = shown < size;
    shown += events.length;
    return fits;
  });
}

/**
 * Entries under the days on which they were made, in their order. A day is the learner's own at that time, so one who
 * flew east over midnight meets a day twice.
 */
export function timelineOf(entries: readonly TimelineEntry[]): TimelineDay[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const { day } = entry.latest;
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** How a change can be taken back: undone while it is the last of its item, else by going back before it. */
type RevertMode = "undo" | "back";

/** The way back before a change, or null where its item is just as the change had found it. */
export function revertModeOf(event: SequencedEvent, current: ItemState): RevertMode | null {
  if (isSameState(event.stateBefore, current)) return null;
  return event.version === current.version ? "undo" : "back";
}

/** The changes of an entry that can be undone together: those that nothing came after. */
export function undoableEventsOf(
  { events }: TimelineEntry,
  states: States,
): readonly SequencedEvent[] {
  return events.filter((event) => revertModeOf(event, stateOf(states, event.item)) === "undo");
}
