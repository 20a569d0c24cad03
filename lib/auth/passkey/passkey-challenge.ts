import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { saveToken, takeToken } from "../../data/accounts/token";
import type { Ceremony } from "../../domain/passkey";
import { tokenLifetimes, tokenTimes } from "../../domain/token";
import { cookieName, cookieOptions } from "../cookies";
import { currentOrigin } from "../origin";
import { takeTurn } from "../rate-limit";
import { ownerOfDevice } from "../session/known-device";

const name = cookieName("passkey-challenge");

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
): Promise<Uint8Array<ArrayBuffer> | null> {
  // What others in the same network ask for does not lock somebody out of a device of theirs.
  const owner = await ownerOfDevice();
  const from = owner ? `a device of ${owner}` : (await currentOrigin()).address;
  const turn = await takeTurn(["challengesFrom", from]);
  if (!turn.ok) return null;
  const challenge = new Uint8Array(randomBytes(32));
  const data = `${ceremony} ${Buffer.from(challenge).toString("base64url")}`;
  const times = tokenTimes("passkey-challenge", new Date());
  const token = await saveToken("passkey-challenge", { userId: learnerId, data }, times);
  const maxAge = challengeLifetime / 1000;
  (await cookies()).set(name, token, { ...cookieOptions, maxAge });
  return challenge;
}

/** Uses up the challenge of this browser; null if there is none, or it was for somebody or something else. */
export async function takeChallenge(
  ceremony: Ceremony,
  learnerId: string | null,
): Promise<string | null> {
  const jar = await cookies();
  const token = jar.get(name)?.value;
  if (!token) return null;
  jar.delete({ name, ...cookieOptions });
  const found = await takeToken("passkey-challenge", token, new Date());
  const [of, challenge] = found?.data?.split(" ") ?? [];
  return of === ceremony && found?.userId === learnerId ? (challenge ?? null) : null;
}
