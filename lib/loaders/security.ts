import { redirect } from "next/navigation";
import { isMailConfigured } from "../auth/email/mail-links";
import {
  isRecentlyAuthenticated,
  type ReauthMethods,
  reauthMethodsOf,
  signInMethodsOf,
} from "../auth/session/reauthentication";
import { requireSession } from "../auth/session/session";
import { parseUserAgent, type UserAgent } from "../auth/user-agent";
import { findPasskeys } from "../data/accounts/passkey";
import { findSessions } from "../data/accounts/session";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import type { Passkey } from "../domain/passkey";
import type { Session } from "../domain/session";
import { paths } from "../paths";

export type SessionView = Session & UserAgent;

export type SecuritySettings = {
  readonly learner: Learner;
  readonly reauthMethods: ReauthMethods;
  readonly hasRecentAuthentication: boolean;
  /** The current session first, then those used last. */
  readonly sessions: readonly SessionView[];
  /** How many more there are. */
  readonly otherSessions: number;
  /** The id of the current session. */
  readonly current: string;
  readonly passkeys: readonly Passkey[];
  /** Whether a second factor is enabled. */
  readonly secondFactor: boolean;
  readonly isMailEnabled: boolean;
};

const sessionsShown = 20;

export async function loadSecurity(locale: Locale): Promise<SecuritySettings> {
  const activeSession = await requireSession(locale, paths.security(locale));
  const { learner } = activeSession;
  const signInMethods = await signInMethodsOf(learner.id);
  const [reauthMethods, hasRecentAuthentication, all, passkeys] = await Promise.all([
    reauthMethodsOf(learner.id),
    isRecentlyAuthenticated(activeSession),
    findSessions(learner.id, new Date()),
    signInMethods.passkeys > 0 ? findPasskeys(learner.id) : [],
  ]);
  const { secondFactor } = signInMethods;
  const current = activeSession.session.id;
  const sessions = [activeSession.session, ...all.filter(({ id }) => id !== current)];
  const isMailEnabled = isMailConfigured();
  return {
    learner,
    reauthMethods,
    hasRecentAuthentication,
    sessions: sessions
      .slice(0, sessionsShown)
      .map((session) => ({ ...session, ...parseUserAgent(session.device) })),
    otherSessions: Math.max(0, sessions.length - sessionsShown),
    current,
    passkeys,
    secondFactor,
    isMailEnabled,
  };
}

/** The methods with which the learner can re-authenticate. Redirects to `next` after a recent authentication. */
export async function loadReauthentication(
  locale: Locale,
  next: string,
): Promise<{ learner: Learner; reauthMethods: ReauthMethods }> {
  const activeSession = await requireSession(locale, paths.reauthenticate(locale, next));
  if (await isRecentlyAuthenticated(activeSession)) redirect(next);
  const { learner } = activeSession;
  return { learner, reauthMethods: await reauthMethodsOf(learner.id) };
}
