import { redirect } from "next/navigation";
import { findRequestSession } from "../auth/session/session";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

export type PendingDeletion = { readonly learner: Learner; readonly deletesAt: Date };

/** Null for a signed-out visitor. Redirects a learner whose account is not pending deletion. */
export async function loadPendingDeletion(locale: Locale): Promise<PendingDeletion | null> {
  const learner = (await findRequestSession())?.learner;
  if (!learner) return null;
  const { deletesAt } = learner;
  return deletesAt ? { learner, deletesAt } : redirect(paths.dataSettings(locale));
}
