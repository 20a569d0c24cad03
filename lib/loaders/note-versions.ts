import { requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findEarlierVersions } from "../data/items/note-versions";
import type { Locale } from "../domain/locale";
import type { EarlierVersions } from "../domain/note";
import { type ItemLocation, itemLocationsOf } from "../domain/path";
import { paths } from "../paths";

type NoteVersionsOfItem = EarlierVersions & { readonly place: ItemLocation };

export type NoteVersionsToRemove = {
  /** The item that was asked for; null for all. */
  readonly of: ItemLocation | null;
  /** Those that would be removed, and those of other notes; the largest first. */
  readonly selected: readonly NoteVersionsOfItem[];
  readonly others: readonly NoteVersionsOfItem[];
};

const places = itemLocationsOf(pathOf(defaultPathKey));

/** The earlier versions of the signed-in learner's notes, or of one of them. */
export async function loadNoteVersionsToRemove(
  locale: Locale,
  of: string | undefined,
): Promise<NoteVersionsToRemove> {
  const { learner } = await requireSession(locale, paths.noteVersions(locale, of));
  const found = await findEarlierVersions(learner.id, defaultPathKey);
  const all = found
    .flatMap((versions) => {
      const place = places.get(versions.item);
      return place ? [{ ...versions, place }] : [];
    })
    .sort((a, b) => b.size - a.size);
  const isSelected = ({ item }: EarlierVersions) => of === undefined || item === of;
  return {
    of: places.get(of ?? "") ?? null,
    selected: all.filter(isSelected),
    others: all.filter((versions) => !isSelected(versions)),
  };
}
