import { createHash, randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import { saveSession } from "../../data/accounts/session";
import { type AuthenticatedUser, type AuthMethod, sessionTimeouts } from "../../domain/session";
import { env } from "../../env";
import { decryptToken } from "../encrypted-token";
import { currentRequestMetadata } from "../request-metadata";

/** How long a sign-in lasts at most, in seconds. */
export const sessionMaxAge = sessionTimeouts.absolute / 1000;

/** An id of 256 bits that nobody can guess, for a session. */
export function newSid(): string {
  return randomBytes(32).toString("base64url");
}

/** A new session's row; returns what the cookie is to carry, of which the row holds only the hash. */
export async function issueSid(
  { id: userId, passwordHash }: AuthenticatedUser,
  method: AuthMethod,
): Promise<string> {
  const sid = newSid();
  const { device, address } = await currentRequestMetadata();
  const session = { userId, method, device, address, sidHash: hashOfSid(sid) };
  await saveSession(session, new Date(), passwordHash);
  return sid;
}

/** The token that the cookie of a session carries, in next-auth's own form. */
export function encodeSessionToken(userId: string, sid: string): Promise<string> {
  return encode({
    token: { sub: userId, sid },
    secret: env.NEXTAUTH_SECRET,
    maxAge: sessionMaxAge,
  });
}

/** What was opened before: deriving the key for a token takes as long as the queries of a request. */
const sidHashCache = new Map<string, string>();
const maxCachedSidHashes = 1000;

/**
 * The hash of the session that a token belongs to, or undefined if it is none of ours. Whether the session is still
 * good, its row says.
 */
export async function sidHashOfToken(token: string): Promise<string | undefined> {
  const cached = sidHashCache.get(token);
  if (cached) return cached;
  const claims = await decryptToken(token);
  if (typeof claims?.sid !== "string") return undefined;
  const hash = hashOfSid(claims.sid);
  // The oldest goes, so that a stream of new sign-ins cannot fill the memory.
  if (sidHashCache.size >= maxCachedSidHashes)
    sidHashCache.delete(sidHashCache.keys().next().value ?? "");
  sidHashCache.set(token, hash);
  return hash;
}

/** Of something random, a plain hash tells nothing. */
export function hashOfSid(sid: string): string {
  return createHash("sha256").update(sid).digest("base64url");
}
