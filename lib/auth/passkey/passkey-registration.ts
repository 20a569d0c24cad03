import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { findPasskeys, savePasskey } from "../../data/accounts/passkey";
import type { Learner } from "../../domain/learner";
import type { Session } from "../../domain/session";
import { recordAuditEvent } from "../audit";
import { challengeLifetime, consumeChallenge, newChallenge } from "./passkey-challenge";
import { currentRelyingParty } from "./relying-party";

/** EdDSA, ES256 and RS256, as COSE identifiers: every supported Node verifies them. */
const algorithms = [-8, -7, -257];

/** Null when the rate limit is reached. */
export async function registrationOptions(
  { id, email, name }: Learner,
  session?: Session,
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const challenge = await newChallenge("register", id, session);
  if (!challenge) return null;
  const passkeys = await findPasskeys(id);
  return generateRegistrationOptions({
    rpName: "Langkah",
    rpID: (await currentRelyingParty()).id,
    userID: new Uint8Array(Buffer.from(id)),
    userName: email,
    userDisplayName: name,
    challenge,
    timeout: challengeLifetime,
    attestationType: "none",
    excludeCredentials: passkeys.map((each) => ({ ...each, transports: [...each.transports] })),
    // A discoverable credential signs in without a typed e-mail; user verification asks for a PIN or biometric.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });
}

export async function addPasskey(
  learnerId: string,
  name: string,
  response: RegistrationResponseJSON,
  now: Date,
  session?: Session,
): Promise<{ ok: true } | { ok: false; reason: "refused" | "full" }> {
  const credential = await verifiedCredentialIn(response, learnerId);
  const saved =
    credential && (await savePasskey({ ...credential, userId: learnerId, name }, now, session));
  if (saved?.ok) {
    await recordAuditEvent("passkey-added", learnerId);
    return saved;
  }
  await recordAuditEvent("passkey-refused", learnerId, saved?.reason ?? "answer");
  // Do not reveal that the passkey belongs to another account.
  return { ok: false, reason: saved?.reason === "full" ? "full" : "refused" };
}

async function verifiedCredentialIn(response: RegistrationResponseJSON, learnerId: string) {
  const challenge = await consumeChallenge("register", learnerId);
  if (!challenge) return null;
  const { id: rpId, origins } = await currentRelyingParty();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports };
  } catch {
    // The library throws on malformed responses; those are invalid too.
    return null;
  }
}
