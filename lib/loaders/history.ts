import { defaultPathKey, pathOf } from "../content/paths";
import { findTimelineRecords } from "../data/items/record-timeline";
import type { FirstDays } from "../data/progress/past-date";
import { findTimeline } from "../data/progress/timeline";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
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
  of: string | undefined,
) {
  const items = of === undefined ? undefined : itemsForKey(path, of).map(({ key }) => key);
  const from = towards === "older" ? sequence : sequence - 1;
  const [events, { records, firstDays }] = await Promise.all([
    findTimeline(id, path.key, { from, towards }, pageSize + maxEntrySize, items),
    findTimelineRecords(id, path.key, { from: record, towards }, pageSize + 1, items),
  ]);
  const isKnown = (line: { readonly item: string } | TimelineRecord) =>
    "act" in line || places.has(line.item);
  const nearestFirst = <T>(list: readonly T[]) => (towards === "older" ? list : list.toReversed());
  const entries = nearestFirst(entriesOf(events.filter(isKnown)));
  return { lines: mergeByTime(entries, nearestFirst(records.filter(isKnown)), towards), firstDays };
}

async function loadOlderPage(
  learner: Learner,
  of: string | undefined,
  boundary: Boundary,
): Promise<TimelinePage> {
  const { lines: all, firstDays } = await findLines(learner, boundary, "older", of);
  const lines = firstLines(all, pageSize);
  if (lines.length === 0 && boundary !== end) return loadOlderPage(learner, of, end);
  return {
    lines,
    newer: boundary === end ? null : boundary,
    older: lines.length < all.length ? boundaryBelow(lines.toReversed(), boundary) : null,
    firstDays,
  };
}

async function loadNewerPage(
  learner: Learner,
  of: string | undefined,
  boundary: Boundary,
): Promise<TimelinePage> {
  const { lines: all, firstDays } = await findLines(learner, boundary, "newer", of);
  const lines = firstLines(all, pageSize);
  // The newest page is always full.
  if (lines.length === all.length) return loadOlderPage(learner, of, end);
  return {
    lines: lines.toReversed(),
    newer: boundaryBelow(all.slice(lines.length), end),
    older: boundary,
    firstDays,
  };
}

function loadPage(learner: Learner, { of, before, after, record }: HistoryQuery) {
  if (after !== undefined) return loadNewerPage(learner, of, { sequence: after + 1, record });
  return loadOlderPage(learner, of, before === undefined ? end : { sequence: before, record });
}

/** One page of the signed-in learner's history, newest first, grouped by day. */
export async function loadHistory(locale: Locale, query: HistoryQuery): Promise<History> {
  const learnerProgress = await requireProgress(locale, paths.history(locale, query));
  const { learner, states } = learnerProgress;
  const { of } = query;
  const { lines, newer, older, firstDays } = await loadPage(learner, query);
  const countChanges = (list: Iterable<string>) =>
    Array.from(list, (item) => stateOf(states, item).version).reduce((sum, each) => sum + each, 0);
  return {
    ...learnerProgress,
    query,
    days: timelineOf(lines),
    newer: newer && { of, after: newer.sequence - 1, record: newer.record },
    older: older && { of, before: older.sequence, record: older.record },
    total: countChanges(states.keys()),
    resultCount: countChanges(itemsForKey(path, of).map(({ key }) => key)),
    first: firstDays.recorded,
    firstLived: firstDays.lived,
    places,
  };
}
