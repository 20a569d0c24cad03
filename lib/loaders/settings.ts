import { isMailConfigured } from "../auth/email/mail-links";
import { requireSession } from "../auth/session/session";
import { findResourceFilters } from "../data/items/item-marks";
import { findReminderSetting, type ReminderSetting } from "../data/reminders/reminder";
import type { ResourceFilters } from "../domain/item-marks";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

export type Settings = {
  readonly learner: Learner;
  readonly filters: ResourceFilters;
  /** Null where the installation cannot send mail. */
  readonly reminder: ReminderSetting | null;
};

export async function loadSettings(locale: Locale): Promise<Settings> {
  const { learner } = await requireSession(locale, paths.settings(locale));
  const [filters, reminder] = await Promise.all([
    findResourceFilters(learner.id),
    isMailConfigured() ? findReminderSetting(learner.id) : null,
  ]);
  return { learner, filters, reminder };
}
