import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { consumeToken, saveToken } from "../../data/accounts/token";
import type { Ceremony } from "../../domain/passkey";
import type { Session } from "../../domain/session";
import { tokenLifetimes, tokenValidity } from "../../domain/token";
import { cookieName, cookieOptions } from "../cookies";
import { currentRequestMetadata } from "../current-request";
import { consumeLimit } from "../rate-limit";
import { findKnownDevice } from "../session/known-device";

const challengeCookie = cookieName("passkey-challenge");

/** In ms. */
export const challengeLifetime = tokenLifetimes["passkey-challenge"];

/**
 * Creates a challenge and stores it under a token in an HttpOnly cookie, so that a response copied to another browser
 * is invalid. Null when the rate limit is reached.
 */
export async function newChallenge(
  ceremony: Ceremony,
  learnerId: string | null,
  session?: Session,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // A known device has its own limit, so that others in the same network cannot lock its owner out.
  const device = await findKnownDevice();
  const source = device ? `device ${device.id}` : (await currentRequestMetadata()).address;
  const limit = await consumeLimit(["challengesFrom", source]);
  if (!limit.ok) return null;
  const challenge = new Uint8Array(randomBytes(32));
  const data = `${ceremony} ${Buffer.from(challenge).toString("base64url")}`;
  const times = tokenValidity("passkey-challenge", new Date());
  const token = await saveToken("passkey-challenge", { userId: learnerId, data }, times, session);
  const maxAge = challengeLifetime / 1000;
  (await cookies()).set(challengeCookie, token, { ...cookieOptions, maxAge });
  return challenge;
}

/** Consumes the challenge of this browser; null when it is missing, expired, or for another ceremony or learner. */
export async function consumeChallenge(
  ceremony: Ceremony,
  learnerId: string | null,
): Promise<string | null> {
  const jar = await cookies();
  const token = jar.get(challengeCookie)?.value;
  if (!token) return null;
  jar.delete({ name: challengeCookie, ...cookieOptions });
  const found = await consumeToken("passkey-challenge", token, new Date());
  const [storedCeremony, challenge] = found?.data?.split(" ") ?? [];
  return storedCeremony === ceremony && found?.userId === learnerId ? (challenge ?? null) : null;
}
