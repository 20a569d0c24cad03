import {
  isRecentlyAuthenticated,
  requireRecentAuthentication,
} from "../auth/session/reauthentication";
import { currentSession, requireLearner } from "../auth/session/session";
import { deletionGracePeriod } from "../domain/deletion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

/** Who looks at what they can do with their data, and whether what needs it confirmed is open to them now. */
export async function loadYourData(
  locale: Locale,
): Promise<{ learner: Learner; hasRecentAuthentication: boolean }> {
  const learner = await requireLearner(locale, paths.dataSettings(locale));
  const activeSession = await currentSession();
  return {
    learner,
    hasRecentAuthentication:
      activeSession !== null && (await isRecentlyAuthenticated(activeSession)),
  };
}

/** Who is about to delete their account, having shown lately that it is them, and when it would go. */
export async function loadDeletion(locale: Locale): Promise<{ learner: Learner; deletesAt: Date }> {
  const returnTo = paths.deleteAccount(locale);
  await requireLearner(locale, returnTo);
  const { learner } = await requireRecentAuthentication(locale, returnTo);
  return { learner, deletesAt: new Date(Date.now() + deletionGracePeriod) };
}
