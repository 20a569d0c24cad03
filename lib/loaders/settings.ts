import { requireSession } from "../auth/session/session";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { timeZoneNames } from "../domain/time-zone";
import { paths } from "../paths";

/** The learner and the time zones to choose from, Indonesia's first. */
export async function loadSettings(
  locale: Locale,
): Promise<{ learner: Learner; zones: readonly string[] }> {
  const { learner } = await requireSession(locale, paths.settings(locale));
  const indonesia = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"];
  const zones = new Set([...indonesia, learner.timeZone, "UTC", ...timeZoneNames()]);
  return { learner, zones: [...zones] };
}
