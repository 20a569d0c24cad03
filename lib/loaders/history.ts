import { requireLearner } from "../auth/session/session";
import { aiEngineerPath } from "../content/path";
import { findFirstDay, findPast } from "../data/progress/past";
import { findEventAt, findTimeline } from "../data/progress/timeline";
import type { PlacedEvent } from "../domain/history";
import type { Learner } from "../domain/learner";
import { itemsNamed, type Locale, type Place, placesOf } from "../domain/path";
import { type ItemState, stateOf } from "../domain/progress";
import { differencesOf, type PastItem } from "../domain/rewind";
import {
  type Cursor,
  type Entry,
  endOfHistory,
  entriesOf,
  firstEntries,
  type HistoryQuery,
  type TimelineDay,
  timelineOf,
} from "../domain/timeline";
import { paths } from "../paths";
import { requireStanding, type Standing } from "./progress";

type Page = {
  readonly entries: readonly Entry[];
  /** Where the pages beside it start; null at the ends of the history. */
  readonly newer: number | null;
  readonly older: number | null;
};

export type History = Standing & {
  readonly query: HistoryQuery;
  readonly days: readonly TimelineDay[];
  readonly newer: number | null;
  readonly older: number | null;
  /** All changes ever made, and those that the query's step or item leaves. */
  readonly total: number;
  readonly found: number;
  /** The day of the first change. */
  readonly first: string | null;
  readonly places: ReadonlyMap<string, Place>;
};

const places = placesOf(aiEngineerPath);
/** Changes on a page: no fewer where there are more, and the last entry whole. */
const pageSize = 50;
/** A batch changes each item once, so this much more than a page always has its last entry whole. */
const largestEntry = places.size;

async function findEntries(learner: Learner, cursor: Cursor, of: string | undefined) {
  const items = of === undefined ? undefined : itemsNamed(aiEngineerPath, of).map(({ key }) => key);
  const take = pageSize + largestEntry;
  const events = await findTimeline(learner.id, aiEngineerPath.key, cursor, take, items);
  return entriesOf(events.filter(({ item }) => places.has(item)));
}

async function loadNewest(learner: Learner, of: string | undefined): Promise<Page> {
  return loadOlder(learner, { of });
}

async function loadOlder(learner: Learner, { of, before }: HistoryQuery): Promise<Page> {
  const all = await findEntries(learner, { from: before ?? endOfHistory, towards: "older" }, of);
  const entries = firstEntries(all, pageSize);
  const [first] = entries;
  if (!first && before !== undefined) return loadNewest(learner, of);
  return {
    entries,
    newer: first && before !== undefined ? first.latest.sequence : null,
    older: entries.length < all.length ? (entries.at(-1)?.position ?? null) : null,
  };
}

async function loadNewer(learner: Learner, of: string | undefined, after: number): Promise<Page> {
  const all = (await findEntries(learner, { from: after, towards: "newer" }, of)).toReversed();
  const entries = firstEntries(all, pageSize).toReversed();
  // The newest page is always a full one.
  if (entries.length === all.length) return loadNewest(learner, of);
  return {
    entries,
    newer: entries[0]?.latest.sequence ?? null,
    older: entries.at(-1)?.position ?? null,
  };
}

/** A page of the learner's history for whoever asks, newest first and by day. */
export async function loadHistory(locale: Locale, query: HistoryQuery): Promise<History> {
  const standing = await requireStanding(locale, paths.history(locale, query));
  const { learner, states } = standing;
  const { of, after } = query;
  const [page, first] = await Promise.all([
    after === undefined ? loadOlder(learner, query) : loadNewer(learner, of, after),
    findFirstDay(learner.id, aiEngineerPath.key),
  ]);
  const changesOf = (list: Iterable<string>) =>
    Array.from(list, (item) => stateOf(states, item).version).reduce((sum, each) => sum + each, 0);
  return {
    ...standing,
    query,
    days: timelineOf(page.entries),
    newer: page.newer,
    older: page.older,
    total: changesOf(states.keys()),
    found: changesOf(itemsNamed(aiEngineerPath, of).map(({ key }) => key)),
    first,
    places,
  };
}

export type Restore = {
  readonly learner: Learner;
  /** The change to go back before; null where there is none at that position. */
  readonly event: PlacedEvent | null;
  readonly differences: readonly PastItem[];
  readonly places: ReadonlyMap<string, Place>;
};

/** What going back before a position of the history would change, for whoever asks. */
export async function loadRestore(locale: Locale, before: number | null): Promise<Restore> {
  const learner = await requireLearner(locale, paths.restore(locale, before ?? undefined));
  const path = aiEngineerPath.key;
  const [event, past] =
    before === null
      ? [null, []]
      : await Promise.all([
          findEventAt(learner.id, path, before),
          findPast(learner.id, path, before),
        ]);
  const byItem = new Map(past.map((each) => [each.now.item, each]));
  const known = [...places.keys()].flatMap((item) => byItem.get(item) ?? []);
  return { learner, event, differences: event ? differencesOf(known) : [], places };
}

export type Reset = {
  readonly learner: Learner;
  /** The step or item, the whole path (undefined), or null where the address names nothing. */
  readonly of: string | null | undefined;
  /** The items that have been started, in the path's order. */
  readonly started: readonly ItemState[];
  readonly places: ReadonlyMap<string, Place>;
};

/** What starting a step, an item or the whole path over would change, for whoever asks. */
export async function loadReset(locale: Locale, of: string | null | undefined): Promise<Reset> {
  const here = paths.reset(locale, of ?? undefined);
  const { learner, states } = await requireStanding(locale, here);
  const items = of === null ? [] : itemsNamed(aiEngineerPath, of);
  const started = items
    .map(({ key }) => stateOf(states, key))
    .filter(({ status }) => status !== "not-started");
  return { learner, of, started, places };
}
