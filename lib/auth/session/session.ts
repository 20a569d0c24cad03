import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import {
  deleteSession,
  findSession,
  saveSessionUse,
  saveSidHash,
} from "../../data/accounts/session";
import type { Locale } from "../../domain/locale";
import {
  type ActiveSession,
  type AuthenticatedUser,
  type AuthMethod,
  isSeenAtOutdated,
  isSessionActive,
} from "../../domain/session";
import { paths } from "../../paths";
import { recordAuditEvent } from "../audit";
import { cookieOptions, sessionCookie } from "../cookies";
import {
  encodeSessionToken,
  hashOfSid,
  issueSid,
  newSid,
  sessionMaxAge,
  sidHashOfToken,
} from "./session-token";

/**
 * A new session id for each sign-in; ends this browser's previous session (OWASP ASVS 5.0.0, 7.2.4). Keeps that one and
 * returns false if the password has changed, or the token or the recovery code was used meanwhile.
 */
export async function replaceSession(
  user: AuthenticatedUser,
  method: AuthMethod,
): Promise<boolean> {
  const sid = await replaceSid(user, method);
  if (!sid) return false;
  const token = await encodeSessionToken(user.id, sid);
  (await cookies()).set(sessionCookie, token, { ...cookieOptions, maxAge: sessionMaxAge });
  return true;
}

/** The same for a cookie that the caller sets; null where it returns false. */
export async function replaceSid(
  user: AuthenticatedUser,
  method: AuthMethod,
): Promise<string | null> {
  const previous = await findBrowserSession();
  const sid = await issueSid(user, method, previous?.session.id);
  if (sid && user.recoveryCodeHash) await recordAuditEvent("recovery-code-used", user.id);
  return sid;
}

/** Also one that has expired: perhaps only by a wrong clock. */
async function findBrowserSession(): Promise<ActiveSession | null> {
  const token = (await cookies()).get(sessionCookie)?.value;
  const hash = token && (await sidHashOfToken(token));
  return hash ? findSession(hash) : null;
}

/** So that a copied cookie does not share a re-authentication. */
export async function rotateSessionId({ session, learner }: ActiveSession): Promise<void> {
  const sid = newSid();
  await saveSidHash(session.id, hashOfSid(sid));
  const token = await encodeSessionToken(learner.id, sid);
  (await cookies()).set(sessionCookie, token, { ...cookieOptions, expires: session.endsAt });
}

/** next-auth removes the cookie. */
export async function signOutCurrentSession(): Promise<void> {
  const previous = await findBrowserSession();
  if (!previous) return;
  await deleteSession(previous.learner.id, previous.session.id);
  await recordAuditEvent("signed-out", previous.learner.id);
}

export async function activeSessionOfToken(token: string): Promise<ActiveSession | null> {
  const hash = await sidHashOfToken(token);
  const active = hash ? await findSession(hash) : null;
  return active && isSessionActive(active.session, new Date()) ? active : null;
}

/** No gate: also finds an account that waits for deletion, which may only sign out or cancel. Once a request. */
export const findRequestSession = cache(async (): Promise<ActiveSession | null> => {
  const token = (await cookies()).get(sessionCookie)?.value;
  const active = token ? await activeSessionOfToken(token) : null;
  if (active && isSeenAtOutdated(active.session, new Date())) {
    const { id } = active.session;
    // The response does not wait for this, and a failure loses nothing.
    after(() => saveSessionUse(id, new Date()).catch(console.error));
  }
  return active;
});

/** For routes. Null while the account waits for deletion. */
export async function currentSession(): Promise<ActiveSession | null> {
  const active = await findRequestSession();
  return active?.learner.deletesAt === null ? active : null;
}

/** For pages: redirects to sign in and back to `returnTo`, or to the page for an account that waits for deletion. */
export async function requireSession(locale: Locale, returnTo?: string): Promise<ActiveSession> {
  const active = await findRequestSession();
  if (!active) return redirect(paths.signIn(locale, returnTo));
  return active.learner.deletesAt === null ? active : redirect(paths.pendingDeletion(locale));
}
