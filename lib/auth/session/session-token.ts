import { createHash, randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import { saveSession } from "../../data/accounts/session";
import { type AuthenticatedUser, type AuthMethod, sessionTimeouts } from "../../domain/session";
import { env } from "../../env";
import { currentRequestMetadata } from "../current-request";
import { decryptToken } from "../encrypted-token";

/** In seconds. */
export const sessionMaxAge = sessionTimeouts.absolute / 1000;

/**
 * In seconds. Far longer than a session, whose row says when it ends: a token that had expired, if only by a wrong clock,
 * could not end its session either.
 */
export const tokenMaxAge = 12 * sessionMaxAge;

/** 256 random bits. */
export function newSid(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * Returns the sid for the cookie; the row holds its hash. Null if the password has changed or the token was used
 * meanwhile.
 */
export async function issueSid(
  { id: userId, ...proof }: AuthenticatedUser,
  method: AuthMethod,
  replacedId?: string,
): Promise<string | null> {
  const sid = newSid();
  const { device, address } = await currentRequestMetadata();
  const session = { userId, method, device, address, sidHash: hashOfSid(sid) };
  return (await saveSession(session, new Date(), proof, replacedId)) ? sid : null;
}

/** In next-auth's own format. */
export function encodeSessionToken(userId: string, sid: string): Promise<string> {
  return encode({
    token: { sub: userId, sid },
    secret: env.NEXTAUTH_SECRET,
    maxAge: tokenMaxAge,
  });
}

/** Deriving the key of a token takes as long as the queries of a request. */
const sidHashCache = new Map<string, string>();
const maxCachedSidHashes = 1000;

/** Undefined for a token that is not ours. The session itself may have ended. */
export async function sidHashOfToken(token: string): Promise<string | undefined> {
  const cached = sidHashCache.get(token);
  if (cached) return cached;
  const claims = await decryptToken(token);
  if (typeof claims?.sid !== "string") return undefined;
  const hash = hashOfSid(claims.sid);
  // Removes the oldest, so that many sign-ins cannot fill the memory.
  if (sidHashCache.size >= maxCachedSidHashes)
    sidHashCache.delete(sidHashCache.keys().next().value ?? "");
  sidHashCache.set(token, hash);
  return hash;
}

/** A plain hash is enough for a random sid. */
export function hashOfSid(sid: string): string {
  return createHash("sha256").update(sid).digest("base64url");
}
