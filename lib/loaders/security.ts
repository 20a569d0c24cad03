import { redirect } from "next/navigation";
import { isMailOn } from "../auth/email/mail-links";
import { isOwnerConfirmed, type Proofs, proofsOf, waysInOf } from "../auth/session/confirmation";
import { currentSession, requireLearner } from "../auth/session/session";
import { findPasskeys } from "../data/accounts/passkey";
import { findSessions } from "../data/accounts/session";
import type { Learner } from "../domain/learner";
import type { Passkey } from "../domain/passkey";
import type { Locale } from "../domain/path";
import type { Session } from "../domain/session";
import { paths } from "../paths";

export type Security = {
  readonly learner: Learner;
  readonly proofs: Proofs;
  /** Whether what cannot be taken back may be done now. */
  readonly confirmed: boolean;
  /** This device first. */
  readonly sessions: readonly Session[];
  readonly current: string;
  readonly passkeys: readonly Passkey[];
  /** Whether a second factor is in force. */
  readonly secondFactor: boolean;
  /** Whether this installation can send mail. */
  readonly mail: boolean;
};

/** Who can get into the account, and how. */
export async function loadSecurity(locale: Locale): Promise<Security> {
  const learner = await requireLearner(locale, paths.security(locale));
  const own = await currentSession();
  if (!own) return redirect(paths.signIn(locale, paths.security(locale)));
  const ways = await waysInOf(learner.id);
  const [proofs, confirmed, all, passkeys] = await Promise.all([
    proofsOf(learner.id),
    isOwnerConfirmed(own),
    findSessions(learner.id, new Date()),
    ways.passkeys > 0 ? findPasskeys(learner.id) : [],
  ]);
  const { secondFactor } = ways;
  const current = own.session.id;
  const sessions = [own.session, ...all.filter(({ id }) => id !== current)];
  const mail = isMailOn();
  return { learner, proofs, confirmed, sessions, current, passkeys, secondFactor, mail };
}

/** What somebody is asked for who is to show that it is them; sends on whoever just has. */
export async function loadConfirmation(
  locale: Locale,
  next: string,
): Promise<{ learner: Learner; proofs: Proofs }> {
  const learner = await requireLearner(locale, paths.confirm(locale, next));
  const own = await currentSession();
  if (own && (await isOwnerConfirmed(own))) redirect(next);
  return { learner, proofs: await proofsOf(learner.id) };
}
