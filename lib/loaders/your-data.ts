import {
  isRecentlyAuthenticated,
  requireRecentAuthentication,
} from "../auth/session/reauthentication";
import { requireSession } from "../auth/session/session";
import { deletionGracePeriod } from "../domain/deletion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

/** Who looks at what they can do with their data, and whether what needs it confirmed is open to them now. */
export async function loadYourData(
  locale: Locale,
): Promise<{ learner: Learner; hasRecentAuthentication: boolean }> {
  const activeSession = await requireSession(locale, paths.dataSettings(locale));
  const { learner } = activeSession;
  return { learner, hasRecentAuthentication: await isRecentlyAuthenticated(activeSession) };
}

/** Who is about to delete their account, having shown lately that it is them, and when it would go. */
export async function loadDeletion(locale: Locale): Promise<{ learner: Learner; deletesAt: Date }> {
  const { learner } = await requireRecentAuthentication(locale, paths.deleteAccount(locale));
  return { learner, deletesAt: new Date(Date.now() + deletionGracePeriod) };
}
