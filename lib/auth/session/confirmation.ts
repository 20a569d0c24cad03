import { redirect } from "next/navigation";
import { cache } from "react";
import { findWaysIn } from "../../data/accounts/learner";
import { saveConfirmed } from "../../data/accounts/session";
import type { Locale } from "../../domain/path";
import { isConfirmed, isFresh, type OwnSession } from "../../domain/session";
import { paths } from "../../paths";
import { record } from "../audit";
import { currentSession, renewSession } from "./session";

/** What somebody can be asked for, so that they show again that it is them. */
export type Proofs = { readonly password: boolean; readonly passkeys: boolean };

/** What a learner can get in with. Looked up once a request. */
export const waysInOf = cache(findWaysIn);

/** What this learner can be asked for; nothing, for whoever signs in by mail or by another service alone. */
export async function proofsOf(userId: string): Promise<Proofs> {
  const { password, passkeys } = await waysInOf(userId);
  return { password, passkeys: passkeys > 0 };
}

/**
 * Whether the owner of a session has shown lately that it is them (OWASP ASVS 5.0.0, 7.5). Somebody without password
 * and passkey can only do so by signing in again.
 */
export async function isOwnerConfirmed({ session, learner }: OwnSession): Promise<boolean> {
  const now = new Date();
  if (isConfirmed(session, now)) return true;
  if (!isFresh(session, now)) return false;
  const { password, passkeys } = await proofsOf(learner.id);
  return !password && !passkeys;
}

/** The session of a learner who has shown lately that it is them; anybody else is asked to, and comes back to `here`. */
export async function requireConfirmed(locale: Locale, here: string): Promise<OwnSession> {
  const own = await currentSession();
  if (!own) return redirect(paths.signIn(locale, here));
  return (await isOwnerConfirmed(own)) ? own : redirect(paths.confirm(locale, here));
}

/** Notes that the owner of this session has just shown that it is them; it goes on under another id. */
export async function confirmOwner(own: OwnSession, how: string): Promise<void> {
  await renewSession(own);
  await saveConfirmed(own.session.id, new Date());
  await record("confirmed", own.learner.id, how);
}
