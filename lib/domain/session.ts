import type { Learner } from "./learner";

/** The ways in which a learner can have signed in. */
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

/** A sign-in on one device. */
export type Session = {
  readonly id: string;
  readonly method: AuthMethod;
  /** What the browser calls itself. */
  readonly device: string;
  readonly address: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** When it ends, however often it is used. */
  readonly endsAt: Date;
  /** When its owner last showed again that it is them. */
  readonly confirmedAt: Date | null;
};

/** Somebody who has shown enough to be let in. */
export type AuthenticatedUser = {
  readonly id: string;
  /** Where it was with a password: its hash, for their owner may choose another at the same moment. */
  readonly passwordHash?: string;
};

/** A session with whose it is. */
export type ActiveSession = { readonly session: Session; readonly learner: Learner };

const day = 24 * 60 * 60 * 1000;

/** How long a session lasts at most, in ms, and how long unused (OWASP ASVS 5.0.0, 7.3). */
export const sessionTimeouts = { absolute: 30 * day, idle: 7 * day } as const;

/** How long it counts that an owner showed again that it is them, in ms. */
const reauthenticationWindow = 10 * 60 * 1000;

/** How far behind the moment of last use may be, in ms: it need not be written with every request. */
const seenAtPrecision = 5 * 60 * 1000;

/** Whether a session is good at this moment. */
export function isSessionActive({ seenAt, endsAt }: Pick<Session, "seenAt" | "endsAt">, now: Date) {
  return endsAt > now && seenAt.getTime() + sessionTimeouts.idle > now.getTime();
}

/** Whether the moment of last use should be written again. */
export function isSeenAtOutdated({ seenAt }: Pick<Session, "seenAt">, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= seenAtPrecision;
}

/** Whether its owner has shown lately that it is them, so that they may do what cannot be undone. */
export function hasRecentReauthentication(
  { confirmedAt }: Pick<Session, "confirmedAt">,
  now: Date,
): boolean {
  return confirmedAt !== null && now.getTime() - confirmedAt.getTime() < reauthenticationWindow;
}

/** Whether a session was begun lately. */
export function hasRecentSignIn({ createdAt }: Pick<Session, "createdAt">, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < reauthenticationWindow;
}
