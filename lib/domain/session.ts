import { clockSkew } from "./clock-skew";
import type { Learner } from "./learner";
import type { TokenHash } from "./token";

export const authMethods = [
  "password",
  "passkey",
  "mail",
  "github",
  "google",
  "oidc",
  "sign-up",
] as const;
export type AuthMethod = (typeof authMethods)[number];

export type Session = {
  readonly id: string;
  readonly method: AuthMethod;
  /** The User-Agent header. */
  readonly device: string;
  readonly address: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** Regardless of use. */
  readonly endsAt: Date;
  /** The last reauthentication. */
  readonly confirmedAt: Date | null;
};

export type AuthenticatedUser = {
  readonly id: string;
  /** After a password sign-in: the verified hash, because the password may change meanwhile. */
  readonly passwordHash?: string;
  /** After a sign-in by a token: what the session consumes. */
  readonly token?: TokenHash;
  /** After a sign-in with a recovery code: what the session consumes too. */
  readonly recoveryCodeHash?: string;
};

export type ActiveSession = { readonly session: Session; readonly learner: Learner };

const day = 24 * 60 * 60 * 1000;

/** In ms (OWASP ASVS 5.0.0, 7.3). */
export const sessionTimeouts = { absolute: 30 * day, idle: 7 * day } as const;

/** Sessions of one learner; a new one ends those used longest ago. */
export const sessionLimit = 100;

/** In ms, from a reauthentication or a sign-in. */
const reauthenticationWindow = 10 * 60 * 1000;

/** In ms: `seenAt` need not be written on every request. */
const seenAtPrecision = 5 * 60 * 1000;

export function isSessionActive({ seenAt, endsAt }: Pick<Session, "seenAt" | "endsAt">, now: Date) {
  return endsAt > now && seenAt.getTime() + sessionTimeouts.idle > now.getTime();
}

export function isSeenAtOutdated({ seenAt }: Pick<Session, "seenAt">, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= seenAtPrecision;
}

export function hasRecentReauthentication(
  { confirmedAt }: Pick<Session, "confirmedAt">,
  now: Date,
): boolean {
  return confirmedAt !== null && isRecent(confirmedAt, now);
}

export function hasRecentSignIn({ createdAt }: Pick<Session, "createdAt">, now: Date): boolean {
  return isRecent(createdAt, now);
}

/** A time further ahead than clocks may differ is of a clock that was wrong. */
function isRecent(at: Date, now: Date): boolean {
  const age = now.getTime() - at.getTime();
  return age >= -clockSkew && age < reauthenticationWindow;
}
