import { defaultPathKey, pathOf } from "../content/paths";
import { findFirstDays } from "../data/progress/past-date";
import { findTimeline } from "../data/progress/timeline";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type ItemLocation, itemLocationsOf, itemsForKey } from "../domain/path";
import { stateOf } from "../domain/progress";
import {
  type Cursor,
  endOfHistory,
  entriesOf,
  firstEntries,
  type HistoryQuery,
  type TimelineDay,
  type TimelineEntry,
  timelineOf,
} from "../domain/timeline";
import { paths } from "../paths";
import { type LearnerProgress, requireProgress } from "./progress";

type TimelinePage = {
  readonly entries: readonly TimelineEntry[];
  /** The cursors of the adjacent pages; null at the ends of the history. */
  readonly newer: number | null;
  readonly older: number | null;
};

export type History = LearnerProgress &
  Omit<TimelinePage, "entries"> & {
    readonly query: HistoryQuery;
    readonly days: readonly TimelineDay[];
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
/** The minimum number of changes on a full page; an entry is never split. */
const pageSize = 50;
/** A batch changes each item at most once. */
const maxEntrySize = places.size;

async function findEntries(learner: Learner, cursor: Cursor, of: string | undefined) {
  const items = of === undefined ? undefined : itemsForKey(path, of).map(({ key }) => key);
  const take = pageSize + maxEntrySize;
  const events = await findTimeline(learner.id, path.key, cursor, take, items);
  return entriesOf(events.filter(({ item }) => places.has(item)));
}

async function loadNewestPage(learner: Learner, of: string | undefined): Promise<TimelinePage> {
  return loadOlderPage(learner, { of });
}

async function loadOlderPage(
  learner: Learner,
  { of, before }: HistoryQuery,
): Promise<TimelinePage> {
  const all = await findEntries(learner, { from: before ?? endOfHistory, towards: "older" }, of);
  const entries = firstEntries(all, pageSize);
  const [first] = entries;
  if (!first && before !== undefined) return loadNewestPage(learner, of);
  return {
    entries,
    newer: first && before !== undefined ? first.latest.sequence : null,
    older: entries.length < all.length ? (entries.at(-1)?.position ?? null) : null,
  };
}

async function loadNewerPage(
  learner: Learner,
  of: string | undefined,
  after: number,
): Promise<TimelinePage> {
  const all = (await findEntries(learner, { from: after, towards: "newer" }, of)).toReversed();
  const entries = firstEntries(all, pageSize).toReversed();
  // The newest page is always full.
  if (entries.length === all.length) return loadNewestPage(learner, of);
  return {
    entries,
    newer: entries[0]?.latest.sequence ?? null,
    older: entries.at(-1)?.position ?? null,
  };
}

/** One page of the signed-in learner's history, newest first, grouped by day. */
export async function loadHistory(locale: Locale, query: HistoryQuery): Promise<History> {
  const learnerProgress = await requireProgress(locale, paths.history(locale, query));
  const { learner, states } = learnerProgress;
  const { of, after } = query;
  const [page, firstDays] = await Promise.all([
    after === undefined ? loadOlderPage(learner, query) : loadNewerPage(learner, of, after),
    findFirstDays(learner.id, path.key),
  ]);
  const countChanges = (list: Iterable<string>) =>
    Array.from(list, (item) => stateOf(states, item).version).reduce((sum, each) => sum + each, 0);
  return {
    ...learnerProgress,
    query,
    days: timelineOf(page.entries),
    newer: page.newer,
    older: page.older,
    total: countChanges(states.keys()),
    resultCount: countChanges(itemsForKey(path, of).map(({ key }) => key)),
    first: firstDays.recorded,
    firstLived: firstDays.lived,
    places,
  };
}
