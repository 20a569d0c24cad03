import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { findPasskey, findPasskeys, savePasskeyUse } from "../../data/accounts/passkey";
import type { PasskeyRecord } from "../../domain/passkey";
import { recordAuditEvent } from "../audit";
import { consumeLimit, type LimitUse, refundLimit } from "../rate-limit";
import { currentRequestMetadata } from "../request-metadata";
import { isKnownDevice } from "../session/known-device";
import { challengeLifetime, consumeChallenge, newChallenge } from "./passkey-challenge";
import { currentRelyingParty } from "./relying-party";

/**
 * What a browser asks an authenticator for: to sign in, any passkey of this site, so that nobody learns who has one;
 * of a learner who is signed in, one of theirs. Null when too many challenges were asked for.
 */
export async function assertionOptions(
  learnerId: string | null,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const challenge = await newChallenge(learnerId ? "confirm" : "sign-in", learnerId);
  if (!challenge) return null;
  const passkeys = learnerId ? await findPasskeys(learnerId) : [];
  return generateAuthenticationOptions({
    rpID: (await currentRelyingParty()).id,
    challenge,
    allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports: [...transports] })),
    userVerification: "required",
    timeout: challengeLifetime,
  });
}

export type AssertionResult =
  | { readonly ok: true; readonly learnerId: string }
  | { readonly ok: false; readonly reason: "refused" }
  /** In how many seconds trying again makes sense. */
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * Whose passkey answered this browser's challenge; with `learnerId`, only that learner's will do. Why one is refused
 * is for the audit log alone, so that nobody learns who has an account.
 */
export async function verifyAssertion(
  response: AuthenticationResponseJSON,
  learnerId: string | null,
): Promise<AssertionResult> {
  const passkey = await findPasskey(response.id);
  const limitUse = await guessLimitFor(passkey);
  const limit = await consumeLimit(limitUse);
  if (!limit.ok) return { ok: false, reason: "too-many", retryAfter: limit.retryAfter };
  const refusal = await checkAssertion(response, passkey, learnerId);
  if (refusal !== null || !passkey) {
    await recordAuditEvent("passkey-refused", passkey?.userId ?? learnerId, refusal ?? "unknown");
    return { ok: false, reason: "refused" };
  }
  await refundLimit(limitUse);
  return { ok: true, learnerId: passkey.userId };
}

/** What an answer counts as: on a device of its owner's not as one of their network, where others may have failed. */
async function guessLimitFor(passkey: PasskeyRecord | null): Promise<LimitUse> {
  if (passkey && (await isKnownDevice(passkey.userId))) {
    return ["guesses", `passkey of ${passkey.userId} on a known device`];
  }
  return ["guessesFrom", (await currentRequestMetadata()).address];
}

type AssertionRefusal = "challenge" | "unknown" | "owner" | "answer" | "counter";

/** What is wrong with an answer, in the order of WebAuthn Level 3, 7.2; null if nothing is, and its use is noted then. */
async function checkAssertion(
  response: AuthenticationResponseJSON,
  passkey: PasskeyRecord | null,
  learnerId: string | null,
): Promise<AssertionRefusal | null> {
  const challenge = await consumeChallenge(learnerId ? "confirm" : "sign-in", learnerId);
  if (!challenge) return "challenge";
  if (!passkey) return "unknown";
  if (learnerId && passkey.userId !== learnerId) return "owner";
  if (!isUserHandleOf(response.response.userHandle, passkey.userId, learnerId)) return "owner";
  const counter = await verifiedCounterIn(response, passkey, challenge);
  if (counter === null) return "answer";
  return (await savePasskeyUse(passkey.id, counter, new Date())) ? null : "counter";
}

/** Whether an authenticator says that a passkey is its owner's. To sign in it must; asked for one, it may be silent. */
function isUserHandleOf(handle: string | undefined, ownerId: string, learnerId: string | null) {
  if (!handle) return learnerId !== null;
  return Buffer.from(handle, "base64url").toString("utf8") === ownerId;
}

/** The counter in a right answer, or null. What grew since it was last used is judged where it is written. */
async function verifiedCounterIn(
  response: AuthenticationResponseJSON,
  { id, publicKey }: PasskeyRecord,
  challenge: string,
): Promise<number | null> {
  const { id: rpId, origins } = await currentRelyingParty();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      credential: {
        id,
        publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
        counter: 0,
      },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws at whatever does not fit; the answer is wrong either way.
    return null;
  }
}
