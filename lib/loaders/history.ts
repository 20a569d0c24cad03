import { requireLearner } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findFirstDay, findPastItems } from "../data/progress/past-date";
import { findEventAt, findTimeline } from "../data/progress/timeline";
import type { SequencedEvent } from "../domain/history";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type ItemLocation, itemLocationsOf, itemsForKey } from "../domain/path";
import { type ItemState, stateOf } from "../domain/progress";
import { changedItemsOf, type ItemComparison } from "../domain/revert";
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
  /** Where the pages beside it start; null at the ends of the history. */
  readonly newer: number | null;
  readonly older: number | null;
};

export type History = LearnerProgress & {
  readonly query: HistoryQuery;
  readonly days: readonly TimelineDay[];
  readonly newer: number | null;
  readonly older: number | null;
  /** All changes ever made, and those that the query's step or item leaves. */
  readonly total: number;
  readonly matchCount: number;
  /** The day of the first change. */
  readonly first: string | null;
  readonly places: ReadonlyMap<string, ItemLocation>;
};

const path = pathOf(defaultPathKey);
const places = itemLocationsOf(path);
/** Changes on a page: no fewer where there are more, and the last entry whole. */
const pageSize = 50;
/** A batch changes each item once, so this much more than a page always has its last entry whole. */
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
  // The newest page is always a full one.
  if (entries.length === all.length) return loadNewestPage(learner, of);
  return {
    entries,
    newer: entries[0]?.latest.sequence ?? null,
    older: entries.at(-1)?.position ?? null,
  };
}

/** A page of the learner's history for whoever asks, newest first and by day. */
export async function loadHistory(locale: Locale, query: HistoryQuery): Promise<History> {
  const learnerProgress = await requireProgress(locale, paths.history(locale, query));
  const { learner, states } = learnerProgress;
  const { of, after } = query;
  const [page, first] = await Promise.all([
    after === undefined ? loadOlderPage(learner, query) : loadNewerPage(learner, of, after),
    findFirstDay(learner.id, path.key),
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
    matchCount: countChanges(itemsForKey(path, of).map(({ key }) => key)),
    first,
    places,
  };
}

export type RestorePreview = {
  readonly learner: Learner;
  /** The change to go back before; null where there is none at that position. */
  readonly event: SequencedEvent | null;
  readonly differences: readonly ItemComparison[];
  readonly places: ReadonlyMap<string, ItemLocation>;
};

/** What going back before a position of the history would change, for whoever asks. */
export async function loadRestorePreview(
  locale: Locale,
  before: number | null,
): Promise<RestorePreview> {
  const learner = await requireLearner(locale, paths.restore(locale, before ?? undefined));
  const [event, past] =
    before === null
      ? [null, []]
      : await Promise.all([
          findEventAt(learner.id, path.key, before),
          findPastItems(learner.id, path.key, before),
        ]);
  const byItem = new Map(past.map((each) => [each.current.item, each]));
  const pathItems = [...places.keys()].flatMap((item) => byItem.get(item) ?? []);
  return { learner, event, differences: event ? changedItemsOf(pathItems) : [], places };
}

export type ResetPreview = {
  readonly learner: Learner;
  /** The step or item, the whole path (undefined), or null where the address names nothing. */
  readonly of: string | null | undefined;
  /** The items that have been started, in the path's order. */
  readonly started: readonly ItemState[];
  readonly places: ReadonlyMap<string, ItemLocation>;
};

/** What starting a step, an item or the whole path over would change, for whoever asks. */
export async function loadResetPreview(
  locale: Locale,
  of: string | null | undefined,
): Promise<ResetPreview> {
  const returnTo = paths.reset(locale, of ?? undefined);
  const { learner, states } = await requireProgress(locale, returnTo);
  const items = of === null ? [] : itemsForKey(path, of);
  const started = items
    .map(({ key }) => stateOf(states, key))
    .filter(({ status }) => status !== "not-started");
  return { learner, of, started, places };
}
