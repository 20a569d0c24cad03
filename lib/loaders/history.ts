import { defaultPathKey, pathOf } from "../content/paths";
import { findTimelineRecords } from "../data/items/record-timeline";
import type { FirstDays } from "../data/progress/first-days";
import { findTimeline, type TimelineFilter } from "../data/progress/timeline";
import { isDay } from "../domain/calendar";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type DateRange, type PastDateError, pastDateErrorOf } from "../domain/past-date";
import { type ItemLocation, itemLocationsOf, itemsForKey } from "../domain/path";
import { stateOf } from "../domain/progress";
import {
  type Boundary,
  boundaryBelow,
  type Direction,
  endOfHistory,
  entriesOf,
  firstLines,
  type HistoryQuery,
  mergeByTime,
  type TimelineDay,
  type TimelineLine,
  type TimelineRecord,
  timelineOf,
} from "../domain/timeline";
import { paths } from "../paths";
import { type LearnerProgress, requireProgress } from "./progress";

type TimelinePage = {
  /** Newest first. */
  readonly lines: readonly TimelineLine[];
  /** Where the adjacent pages begin; null at the ends of the history. */
  readonly newer: Boundary | null;
  readonly older: Boundary | null;
  readonly firstDays: FirstDays;
};

export type History = LearnerProgress & {
  readonly query: HistoryQuery;
  /** What is wrong with the day of the query; null for a day of the history, and without one. */
  readonly dayError: PastDateError | null;
  readonly days: readonly TimelineDay[];
  /** The queries of the adjacent pages; null at the ends of the history. */
  readonly newer: HistoryQuery | null;
  readonly older: HistoryQuery | null;
  /** The number of all changes, and of those that match the query. */
  readonly total: number;
  readonly resultCount: number;
  /** The day of the first change, and the first day to look back on. */
  readonly first: string | null;
  readonly firstLived: string | null;
  readonly places: ReadonlyMap<string, ItemLocation>;
};

const path = pathOf(defaultPathKey);
const places = itemLocationsOf(path);
/** The minimum number of changes and records on a full page; an entry is never split. */
const pageSize = 20;
/** A batch changes each item at most once. */
const maxEntrySize = places.size;
const end: Boundary = { sequence: endOfHistory };

/** The lines beside a boundary, those nearest to it first. */
async function findLines(
  { id }: Learner,
  { sequence, record }: Boundary,
  towards: Direction,
  filter: TimelineFilter,
) {
  const from = towards === "older" ? sequence : sequence - 1;
  const [events, { records, firstDays }] = await Promise.all([
    findTimeline(id, path.key, { from, towards }, pageSize + maxEntrySize, filter),
    findTimelineRecords(id, path.key, { from: record, towards }, pageSize + 1, filter),
  ]);
  const isKnown = (line: { readonly item: string } | TimelineRecord) =>
    "act" in line || places.has(line.item);
  const nearestFirst = <T>(list: readonly T[]) => (towards === "older" ? list : list.toReversed());
  const entries = nearestFirst(entriesOf(events.filter(isKnown)));
  return { lines: mergeByTime(entries, nearestFirst(records.filter(isKnown)), towards), firstDays };
}

async function loadOlderPage(
  learner: Learner,
  filter: TimelineFilter,
  boundary: Boundary,
): Promise<TimelinePage> {
  const { lines: all, firstDays } = await findLines(learner, boundary, "older", filter);
  const lines = firstLines(all, pageSize);
  if (lines.length === 0 && boundary !== end) return loadOlderPage(learner, filter, end);
  return {
    lines,
    newer: boundary === end ? null : boundary,
    older: lines.length < all.length ? boundaryBelow(lines.toReversed(), boundary) : null,
    firstDays,
  };
}

async function loadNewerPage(
  learner: Learner,
  filter: TimelineFilter,
  boundary: Boundary,
): Promise<TimelinePage> {
  const { lines: all, firstDays } = await findLines(learner, boundary, "newer", filter);
  const lines = firstLines(all, pageSize);
  // The newest page is always full.
  if (lines.length === all.length) return loadOlderPage(learner, filter, end);
  return {
    lines: lines.toReversed(),
    newer: boundaryBelow(all.slice(lines.length), end),
    older: boundary,
    firstDays,
  };
}

function loadPage(learner: Learner, { of, day, before, after, record }: HistoryQuery) {
  const items = of === undefined ? undefined : itemsForKey(path, of).map(({ key }) => key);
  const filter = { items, day };
  if (after !== undefined) return loadNewerPage(learner, filter, { sequence: after + 1, record });
  return loadOlderPage(learner, filter, before === undefined ? end : { sequence: before, record });
}

/** A day is shown whole, and without one where the text is none. */
function usableQuery(query: HistoryQuery): HistoryQuery {
  if (query.day === undefined) return query;
  return isDay(query.day) ? { ...query, of: undefined } : { ...query, day: undefined };
}

/** A day with lines is none too early, such as one with a note before the first tick. */
function dayErrorOf(
  { day }: HistoryQuery,
  lines: readonly TimelineLine[],
  range: DateRange,
): PastDateError | null {
  if (day === undefined || (isDay(day) && lines.length > 0)) return null;
  return pastDateErrorOf(day, range);
}

/** One page of the signed-in learner's history, newest first, grouped by day. */
export async function loadHistory(locale: Locale, asked: HistoryQuery): Promise<History> {
  const learnerProgress = await requireProgress(locale, paths.history(locale, asked));
  const { learner, states, today } = learnerProgress;
  const query = usableQuery(asked);
  const { of, day } = query;
  const { lines, newer, older, firstDays } = await loadPage(learner, query);
  const countChanges = (list: Iterable<string>) =>
    Array.from(list, (item) => stateOf(states, item).version).reduce((sum, each) => sum + each, 0);
  return {
    ...learnerProgress,
    query,
    dayError: dayErrorOf(asked, lines, { first: firstDays.lived ?? today, today }),
    days: timelineOf(lines),
    newer: newer && { of, day, after: newer.sequence - 1, record: newer.record },
    older: older && { of, day, before: older.sequence, record: older.record },
    total: countChanges(states.keys()),
    resultCount: countChanges(itemsForKey(path, of).map(({ key }) => key)),
    first: firstDays.recorded,
    firstLived: firstDays.lived,
    places,
  };
}
