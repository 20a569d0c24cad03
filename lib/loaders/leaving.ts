import { redirect } from "next/navigation";
import { currentOrLeavingSession } from "../auth/session/session";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/path";
import { paths } from "../paths";

/** Whoever waits for their account to be deleted, and until when; null for a stranger. Others have no business here. */
export async function loadLeaving(
  locale: Locale,
): Promise<{ learner: Learner; deletesAt: Date } | null> {
  const learner = (await currentOrLeavingSession())?.learner;
  if (!learner) return null;
  const { deletesAt } = learner;
  return deletesAt ? { learner, deletesAt } : redirect(paths.yourData(locale));
}
