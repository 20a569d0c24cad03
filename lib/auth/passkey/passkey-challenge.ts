import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { consumeToken, saveToken } from "../../data/accounts/token";
import type { Ceremony } from "../../domain/passkey";
import type { Session } from "../../domain/session";
import { tokenLifetimes, tokenValidity } from "../../domain/token";
import { cookieName, cookieOptions } from "../cookies";
import { consumeLimit } from "../rate-limit";
import { currentRequestMetadata } from "../request-metadata";
import { knownDeviceLearnerId } from "../session/known-device";

const challengeCookie = cookieName("passkey-challenge");

/** How long a challenge can be answered, in ms. */
export const challengeLifetime = tokenLifetimes["passkey-challenge"];

/**
 * A new challenge for one ceremony, of `learnerId` where one is signed in. What it stands for is kept under a token in
 * a cookie that scripts cannot read: an answer taken from one browser is worth nothing in another. Null when too many
 * were asked for.
 */
export async function newChallenge(
  ceremony: Ceremony,
  learnerId: string | null,
  session?: Session,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // What others in the same network ask for does not lock somebody out of a device of theirs.
  const deviceLearnerId = await knownDeviceLearnerId();
  const source = deviceLearnerId
    ? `a device of ${deviceLearnerId}`
    : (await currentRequestMetadata()).address;
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

/** Uses up the challenge of this browser; null if there is none, or it was for somebody or something else. */
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
