import { redirect } from "next/navigation";
import { cache } from "react";
import { findSignInMethods } from "../../data/accounts/learner";
import { saveReauthentication } from "../../data/accounts/session";
import type { Locale } from "../../domain/locale";
import {
  type ActiveSession,
  hasRecentReauthentication,
  hasRecentSignIn,
} from "../../domain/session";
import { paths } from "../../paths";
import { recordAuditEvent } from "../audit";
import { requireSession, rotateSessionId } from "./session";

/** What somebody can be asked for, so that they show again that it is them. */
export type ReauthMethods = { readonly password: boolean; readonly passkeys: boolean };

/** What a learner can get in with. Looked up once a request. */
export const signInMethodsOf = cache(findSignInMethods);

/** What this learner can be asked for; nothing, for whoever signs in by mail or by another service alone. */
export async function reauthMethodsOf(userId: string): Promise<ReauthMethods> {
  const { password, passkeys } = await signInMethodsOf(userId);
  return { password, passkeys: passkeys > 0 };
}

/**
 * Whether the owner of a session has shown lately that it is them (OWASP ASVS 5.0.0, 7.5). Somebody without password
 * and passkey can only do so by signing in again.
 */
export async function isRecentlyAuthenticated({
  session,
  learner,
}: ActiveSession): Promise<boolean> {
  const now = new Date();
  if (hasRecentReauthentication(session, now)) return true;
  if (!hasRecentSignIn(session, now)) return false;
  const { password, passkeys } = await reauthMethodsOf(learner.id);
  return !password && !passkeys;
}

/** The session of a learner who has shown lately that it is them; anybody else is asked to, and comes back to `returnTo`. */
export async function requireRecentAuthentication(
  locale: Locale,
  returnTo: string,
): Promise<ActiveSession> {
  const own = await requireSession(locale, returnTo);
  return (await isRecentlyAuthenticated(own))
    ? own
    : redirect(paths.reauthenticate(locale, returnTo));
}

/** Notes that the owner of this session has just shown that it is them; it goes on under another id. */
export async function completeReauthentication(own: ActiveSession, method: string): Promise<void> {
  await rotateSessionId(own);
  await saveReauthentication(own.session.id, new Date());
  await recordAuditEvent("confirmed", own.learner.id, method);
}
