import type { SequencedEvent } from "./history";
import { type ItemState, isSameState, type States, stateOf } from "./progress";

/** A single change, or all changes of one form, reset or restore. */
export type TimelineEntry = {
  /** The id of the change or of the batch. */
  readonly id: string;
  readonly events: readonly SequencedEvent[];
  readonly latest: SequencedEvent;
  /** The sequence of the first change. */
  readonly position: number;
};

/** `from` itself is excluded. */
export type Cursor = { readonly from: number; readonly towards: "older" | "newer" };

export type HistoryQuery = {
  readonly of?: string | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
};

/** Greater than every sequence. */
export const endOfHistory = 2 ** 31 - 1;

export type TimelineDay = { readonly day: string; readonly entries: readonly TimelineEntry[] };

/** The ids of a batch end with the item: `batch.item`. Null for a single change. */
function batchIdOf({ id, item }: Pick<SequencedEvent, "id" | "item">): string | null {
  return id.endsWith(`.${item}`) ? id.slice(0, -item.length - 1) : null;
}

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

/** The fewest whole entries that hold `size` changes. */
export function firstEntries(entries: readonly TimelineEntry[], size: number): TimelineEntry[] {
  let shown = 0;
  return entries.filter(({ events }) => {
    const fits = shown < size;
    shown += events.length;
    return fits;
  });
}

/** Entries by local day, in their order. A learner who flies east over midnight gets a day twice. */
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

/** `undo` reverts the last change of an item, `back` also those after it. */
type RevertMode = "undo" | "back";

/** Null when the item already has the state before the change. */
export function revertModeOf(event: SequencedEvent, current: ItemState): RevertMode | null {
  if (isSameState(event.stateBefore, current)) return null;
  return event.version === current.version ? "undo" : "back";
}

export function undoableEventsOf(
  { events }: TimelineEntry,
  states: States,
): readonly SequencedEvent[] {
  return events.filter((event) => revertModeOf(event, stateOf(states, event.item)) === "undo");
}
