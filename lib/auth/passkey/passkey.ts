import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { findPasskey, findPasskeys, savePasskeyUse } from "../../data/accounts/passkey";
import type { PasskeyRecord } from "../../domain/passkey";
import { recordAuditEvent } from "../audit";
import { currentRequestMetadata } from "../current-request";
import { consumeLimit, type LimitUse, refundLimit } from "../rate-limit";
import { findKnownDeviceOf } from "../session/known-device";
import { challengeLifetime, consumeChallenge, newChallenge } from "./passkey-challenge";
import { currentRelyingParty } from "./relying-party";

/**
 * Request options for any passkey of this site at sign-in, so that no account is revealed, or for the passkeys of
 * `learnerId`. Null when the rate limit is reached.
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
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * Verifies a response to this browser's challenge; `learnerId` restricts it to that learner. Only the audit log gets
 * the reason of a refusal, so that no account is revealed.
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

/** On a known device the attempt counts against that device, not against a network that others share. */
async function guessLimitFor(passkey: PasskeyRecord | null): Promise<LimitUse> {
  const device = passkey && (await findKnownDeviceOf(passkey.userId));
  if (device) return ["guesses", `passkey of ${device.learnerId} on device ${device.id}`];
  return ["guessesFrom", (await currentRequestMetadata()).address];
}

type AssertionRefusal = "challenge" | "unknown" | "owner" | "answer" | "counter";

/** Checks in the order of WebAuthn Level 3, 7.2. Returns null on success and then saves the new counter. */
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

/** At sign-in the user handle is required; with allowCredentials an authenticator may omit it. */
function isUserHandleOf(handle: string | undefined, ownerId: string, learnerId: string | null) {
  if (!handle) return learnerId !== null;
  return Buffer.from(handle, "base64url").toString("utf8") === ownerId;
}

/** The verified counter, or null. `savePasskeyUse` checks that it grew, in the same statement that writes it. */
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
    // The library throws on malformed responses; those are invalid too.
    return null;
  }
}
