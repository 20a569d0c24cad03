import { createHash, randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import { saveSession } from "../../data/accounts/session";
import { type Entrant, type SignInMethod, sessionLimits } from "../../domain/session";
import { env } from "../../env";
import { currentOrigin } from "../origin";
import { openToken } from "../sealed-token";

/** How long a sign-in lasts at most, in seconds. */
export const sessionSeconds = sessionLimits.absolute / 1000;

/** An id of 256 bits that nobody can guess, for a session. */
export function newSid(): string {
  return randomBytes(32).toString("base64url");
}

/** A new session's row; returns what the cookie is to carry, of which the row holds only the hash. */
export async function openSession(
  { id: userId, passwordHash }: Entrant,
  method: SignInMethod,
): Promise<string> {
  const sid = newSid();
  const { device, address } = await currentOrigin();
  const session = { userId, method, device, address, sidHash: hashOfSid(sid) };
  await saveSession(session, new Date(), passwordHash);
  return sid;
}

/** The token that the cookie of a session carries, in next-auth's own form. */
export function sessionTokenOf(userId: string, sid: string): Promise<string> {
  return encode({
    token: { sub: userId, sid },
    secret: env.NEXTAUTH_SECRET,
    maxAge: sessionSeconds,
  });
}

/** What was opened before: deriving the key for a token takes as long as the queries of a request. */
const opened = new Map<string, string>();
const openedLimit = 1000;

/**
 * The hash of the session that a token belongs to, or undefined if it is none of ours. Whether the session is still
 * good, its row says.
 */
export async function sidHashOf(token: string): Promise<string | undefined> {
  const known = opened.get(token);
  if (known) return known;
  const claims = await openToken(token);
  if (typeof claims?.sid !== "string") return undefined;
  const hash = hashOfSid(claims.sid);
  // The oldest goes, so that a stream of new sign-ins cannot fill the memory.
  if (opened.size >= openedLimit) opened.delete(opened.keys().next().value ?? "");
  opened.set(token, hash);
  return hash;
}

/** Of something random, a plain hash tells nothing. */
export function hashOfSid(sid: string): string {
  return createHash("sha256").update(sid).digest("base64url");
}
