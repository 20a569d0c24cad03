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

export type ReauthMethods = { readonly password: boolean; readonly passkeys: boolean };

/** Once a request. */
export const signInMethodsOf = cache(findSignInMethods);

/** None, for a learner who signs in by mail or a provider only. */
export async function reauthMethodsOf(userId: string): Promise<ReauthMethods> {
  const { password, passkeys } = await signInMethodsOf(userId);
  return { password, passkeys: passkeys > 0 };
}

/** OWASP ASVS 5.0.0, 7.5. A learner without password and passkey signs in again instead. */
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

/** For pages: redirects to re-authenticate, and back to `returnTo`. */
export async function requireRecentAuthentication(
  locale: Locale,
  returnTo: string,
): Promise<ActiveSession> {
  const active = await requireSession(locale, returnTo);
  return (await isRecentlyAuthenticated(active))
    ? active
    : redirect(paths.reauthenticate(locale, returnTo));
}

/** The session gets another id, so that a copied cookie does not share the authentication. */
export async function completeReauthentication(
  active: ActiveSession,
  method: string,
): Promise<void> {
  await rotateSessionId(active);
  await saveReauthentication(active.session.id, new Date());
  await recordAuditEvent("confirmed", active.learner.id, method);
}
