import { isOwnerConfirmed, requireConfirmed } from "../auth/session/confirmation";
import { currentSession, requireLearner } from "../auth/session/session";
import { deletionGrace } from "../domain/deletion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/path";
import { paths } from "../paths";

/** Who looks at what they can do with their data, and whether what needs it confirmed is open to them now. */
export async function loadYourData(
  locale: Locale,
): Promise<{ learner: Learner; confirmed: boolean }> {
  const learner = await requireLearner(locale, paths.yourData(locale));
  const own = await currentSession();
  return { learner, confirmed: own !== null && (await isOwnerConfirmed(own)) };
}

/** Who is about to delete their account, having shown lately that it is them, and when it would go. */
export async function loadDeletion(locale: Locale): Promise<{ learner: Learner; deletesAt: Date }> {
  const here = paths.deleteAccount(locale);
  await requireLearner(locale, here);
  const { learner } = await requireConfirmed(locale, here);
  return { learner, deletesAt: new Date(Date.now() + deletionGrace) };
}
