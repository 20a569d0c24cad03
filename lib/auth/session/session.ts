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
 * Signs a learner in on this device, with an id that nobody has known before. A session that it had ends (OWASP ASVS
 * 5.0.0, 7.2.4).
 */
export async function replaceSession(user: AuthenticatedUser, method: AuthMethod): Promise<void> {
  await deletePreviousSession();
  const token = await encodeSessionToken(user.id, await issueSid(user, method));
  (await cookies()).set(sessionCookie, token, { ...cookieOptions, maxAge: sessionMaxAge });
}

/** Ends what this browser was signed in as before somebody signs in with it anew. */
export async function deletePreviousSession(): Promise<void> {
  const own = await findRequestSession();
  if (own) await deleteSession(own.learner.id, own.session.id);
}

/** Gives a session another id, so that a cookie which somebody has copied does not share what its owner showed. */
export async function rotateSessionId({ session, learner }: ActiveSession): Promise<void> {
  const sid = newSid();
  await saveSidHash(session.id, hashOfSid(sid));
  const token = await encodeSessionToken(learner.id, sid);
  (await cookies()).set(sessionCookie, token, { ...cookieOptions, expires: session.endsAt });
}

/** Ends the session of this request: what its cookie holds is worth nothing from now on. next-auth takes it away. */
export async function signOutCurrentSession(): Promise<void> {
  const own = await findRequestSession();
  if (!own) return;
  await deleteSession(own.learner.id, own.session.id);
  await recordAuditEvent("signed-out", own.learner.id);
}

/** The session that a token stands for and whose it is, if it is good at this moment. */
export async function activeSessionOfToken(token: string): Promise<ActiveSession | null> {
  const hash = await sidHashOfToken(token);
  const own = hash ? await findSession(hash) : null;
  return own && isSessionActive(own.session, new Date()) ? own : null;
}

/**
 * The session of this request, or null; also one of somebody whose account waits to be deleted, for whom there is
 * nothing to do but to leave or to keep it. Looked up once a request.
 */
export const findRequestSession = cache(async (): Promise<ActiveSession | null> => {
  const token = (await cookies()).get(sessionCookie)?.value;
  const own = token ? await activeSessionOfToken(token) : null;
  if (own && isSeenAtOutdated(own.session, new Date())) {
    const { id } = own.session;
    // Whoever asks need not wait for this, and loses nothing if it fails.
    after(() => saveSessionUse(id, new Date()).catch(console.error));
  }
  return own;
});

/** The session of this request, or null: also while its account waits to be deleted. */
export async function currentSession(): Promise<ActiveSession | null> {
  const own = await findRequestSession();
  return own?.learner.deletesAt === null ? own : null;
}

/** The same for pages: a visitor signs in and comes back to `returnTo`; an account that waits to be deleted has one page. */
export async function requireSession(locale: Locale, returnTo?: string): Promise<ActiveSession> {
  const own = await findRequestSession();
  if (!own) return redirect(paths.signIn(locale, returnTo));
  return own.learner.deletesAt === null ? own : redirect(paths.pendingDeletion(locale));
}
