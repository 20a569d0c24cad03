import { redirect } from "next/navigation";
import { findRequestSession } from "../auth/session/session";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

/** Whoever waits for their account to be deleted, and until when; null for a stranger. Others have no business here. */
export async function loadPendingDeletion(
  locale: Locale,
): Promise<{ learner: Learner; deletesAt: Date } | null> {
  const learner = (await findRequestSession())?.learner;
  if (!learner) return null;
  const { deletesAt } = learner;
  return deletesAt ? { learner, deletesAt } : redirect(paths.dataSettings(locale));
}
