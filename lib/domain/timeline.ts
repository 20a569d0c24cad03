import type { SequencedEvent } from "./history";
import type { LogKind } from "./log-entry";
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

/** Where a line that is no change of progress stands; the key tells those of one moment apart. */
export type RecordPlace = { readonly at: Date; readonly key: string };

/** A day's writing of one note, as it was last saved. */
export type TimelineNote = RecordPlace & {
  readonly of: "note";
  readonly item: string;
  readonly day: string;
  /** Null where the note was removed. */
  readonly firstLine: string | null;
};

/** That a piece of evidence, a project or an entry of the log was added, last changed or removed. */
export type TimelineRecord = RecordPlace & {
  readonly of: "evidence" | "project" | LogKind;
  readonly id: string;
  readonly act: "added" | "changed" | "removed";
  readonly day: string;
  /** Of time of study the key of its item, or empty. */
  readonly title: string;
  /** Whether it has been removed since. */
  readonly isGone: boolean;
};

type RecordLine = TimelineNote | TimelineRecord;

export type TimelineLine = TimelineEntry | RecordLine;

export type Direction = "older" | "newer";

/** `from` itself is excluded. */
export type Cursor = { readonly from: number; readonly towards: Direction };

/** What is older lies before both; at the end of the records, `record` is undefined. */
export type Boundary = { readonly sequence: number; readonly record?: RecordPlace | undefined };

/** `record` is that of the boundary, whose sequence is `before` or follows `after`. */
export type HistoryQuery = {
  readonly of?: string | undefined;
  /** The changes of one day: made on it, or for which it was given. */
  readonly day?: string | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly record?: RecordPlace | undefined;
};

/** Greater than every sequence. */
export const endOfHistory = 2 ** 31 - 1;

export type TimelineDay = { readonly day: string; readonly lines: readonly TimelineLine[] };

export function isRecordLine(line: TimelineLine): line is RecordLine {
  return "of" in line;
}

function isEntry(line: TimelineLine): line is TimelineEntry {
  return !isRecordLine(line);
}

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

/** Both lists begin with what is nearest, and so does the result. Changes keep their order, also where a clock was set back. */
export function mergeByTime(
  entries: readonly TimelineEntry[],
  records: readonly RecordLine[],
  towards: Direction,
): TimelineLine[] {
  const isNearer = ({ at }: RecordLine, { latest }: TimelineEntry) =>
    towards === "older" ? at >= latest.at : at < latest.at;
  const rest = [...records];
  const merged = entries.flatMap((entry): TimelineLine[] => {
    const next = rest.findIndex((record) => !isNearer(record, entry));
    return [...rest.splice(0, next < 0 ? rest.length : next), entry];
  });
  return [...merged, ...rest];
}

/** The fewest whole lines that hold `size` changes and records. */
export function firstLines(lines: readonly TimelineLine[], size: number): TimelineLine[] {
  let shown = 0;
  return lines.filter((line) => {
    const fits = shown < size;
    shown += isRecordLine(line) ? 1 : line.events.length;
    return fits;
  });
}

/** Below the first change and the first record of `lines`; for what is not among them, that of `otherwise`. */
export function boundaryBelow(lines: readonly TimelineLine[], otherwise: Boundary): Boundary {
  return {
    sequence: lines.find(isEntry)?.position ?? otherwise.sequence,
    record: lines.find(isRecordLine) ?? otherwise.record,
  };
}

/** Lines by local day, in their order. A learner who flies east over midnight gets a day twice. */
export function timelineOf(lines: readonly TimelineLine[]): TimelineDay[] {
  const days: { day: string; lines: TimelineLine[] }[] = [];
  for (const line of lines) {
    const { day } = isRecordLine(line) ? line : line.latest;
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
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
