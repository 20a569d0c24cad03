import { requireSession } from "../auth/session/session";
import { findResourceFilters } from "../data/items/item-marks";
import type { ResourceFilters } from "../domain/item-marks";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

export type Settings = {
  readonly learner: Learner;
  readonly filters: ResourceFilters;
};

export async function loadSettings(locale: Locale): Promise<Settings> {
  const { learner } = await requireSession(locale, paths.settings(locale));
  return { learner, filters: await findResourceFilters(learner.id) };
}
