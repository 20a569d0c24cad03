import { requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findPastItems } from "../data/progress/past-date";
import { findEventAt } from "../data/progress/timeline";
import type { SequencedEvent } from "../domain/history";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type ItemLocation, itemLocationsOf, itemsForKey } from "../domain/path";
import { type ItemState, stateOf } from "../domain/progress";
import { changedItemsOf, type ItemComparison } from "../domain/revert";
import { paths } from "../paths";
import { requireProgress } from "./progress";

const places = itemLocationsOf(pathOf(defaultPathKey));

export type RestorePreview = {
  readonly learner: Learner;
  /** The oldest change to revert; null where the position has none. */
  readonly event: SequencedEvent | null;
  readonly differences: readonly ItemComparison[];
  readonly places: ReadonlyMap<string, ItemLocation>;
};

/** The items that differ from their state before a position of the signed-in learner's history. */
export async function loadRestorePreview(
  locale: Locale,
  before: number | null,
): Promise<RestorePreview> {
  const { learner } = await requireSession(locale, paths.restore(locale, before ?? undefined));
  const path = defaultPathKey;
  const [event, past] =
    before === null
      ? [null, []]
      : await Promise.all([
          findEventAt(learner.id, path, before),
          findPastItems(learner.id, path, before),
        ]);
  const byItem = new Map(past.map((each) => [each.current.item, each]));
  const pathItems = [...places.keys()].flatMap((item) => byItem.get(item) ?? []);
  return { learner, event, differences: event ? changedItemsOf(pathItems) : [], places };
}

export type ResetPreview = {
  readonly learner: Learner;
  /** The key of a step or item; undefined for the whole path, null where the key is unknown. */
  readonly of: string | null | undefined;
  /** In the path's order. */
  readonly started: readonly ItemState[];
  readonly places: ReadonlyMap<string, ItemLocation>;
};

/** The started items of a step, an item or the signed-in learner's whole path. */
export async function loadResetPreview(
  locale: Locale,
  of: string | null | undefined,
): Promise<ResetPreview> {
  const returnTo = paths.reset(locale, of ?? undefined);
  const { learner, states } = await requireProgress(locale, returnTo);
  const items = of === null ? [] : itemsForKey(pathOf(defaultPathKey), of);
  const started = items
    .map(({ key }) => stateOf(states, key))
    .filter(({ status }) => status !== "not-started");
  return { learner, of, started, places };
}
