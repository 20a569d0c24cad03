import {
  isRecentlyAuthenticated,
  requireRecentAuthentication,
} from "../auth/session/reauthentication";
import { requireSession } from "../auth/session/session";
import { deletionGracePeriod } from "../domain/deletion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import type { PendingDeletion } from "./pending-deletion";

export async function loadYourData(
  locale: Locale,
): Promise<{ learner: Learner; hasRecentAuthentication: boolean }> {
  const activeSession = await requireSession(locale, paths.dataSettings(locale));
  const { learner } = activeSession;
  return { learner, hasRecentAuthentication: await isRecentlyAuthenticated(activeSession) };
}

/** When the account would be deleted if requested now. Requires a recent authentication. */
export async function loadDeletion(locale: Locale): Promise<PendingDeletion> {
  const { learner } = await requireRecentAuthentication(locale, paths.deleteAccount(locale));
  return { learner, deletesAt: new Date(Date.now() + deletionGracePeriod) };
}
