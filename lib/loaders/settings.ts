import { requireSession } from "../auth/session/session";
import { findResourceFilters } from "../data/items/item-marks";
import type { ResourceFilters } from "../domain/item-marks";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { timeZoneNames } from "../domain/time-zone";
import { paths } from "../paths";

export type Settings = {
  readonly learner: Learner;
  /** To choose from, Indonesia's first. */
  readonly zones: readonly string[];
  readonly filters: ResourceFilters;
};

export async function loadSettings(locale: Locale): Promise<Settings> {
  const { learner } = await requireSession(locale, paths.settings(locale));
  const indonesia = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"];
  const zones = new Set([...indonesia, learner.timeZone, "UTC", ...timeZoneNames()]);
  return { learner, zones: [...zones], filters: await findResourceFilters(learner.id) };
}
