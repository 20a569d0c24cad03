import {
  isRecentlyAuthenticated,
  requireRecentAuthentication,
} from "../auth/session/reauthentication";
import { currentSession, requireLearner } from "../auth/session/session";
import { deletionGracePeriod } from "../domain/deletion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import type { PendingDeletion } from "./pending-deletion";

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

/** When the account would be deleted if requested now. Requires a recent authentication. */
export async function loadDeletion(locale: Locale): Promise<PendingDeletion> {
  const returnTo = paths.deleteAccount(locale);
  await requireLearner(locale, returnTo);
  const { learner } = await requireRecentAuthentication(locale, returnTo);
  return { learner, deletesAt: new Date(Date.now() + deletionGracePeriod) };
}
