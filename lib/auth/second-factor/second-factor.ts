import { randomBytes } from "node:crypto";
import {
  consumeRecoveryCode,
  consumeTimeStep,
  findSecondFactor,
} from "../../data/accounts/second-factor";
import { hashOfToken } from "../../data/accounts/token";
import {
  encodeRecoveryCode,
  parseSecondFactorCode,
  recoveryCodeBytes,
  recoveryCodeCount,
  type SecondFactorCode,
} from "../../domain/second-factor";
import { recordAuditEvent } from "../audit";
import { decrypt, encrypt } from "../encryption";
import { guessLimitsFor } from "../guess-limits";
import { consumeLimit, refundLimit } from "../rate-limit";
import { driftedTimeStepOf, timeStepOf } from "./totp";

const encryptionPurpose = "second factor";

export function encryptSecret(secret: string, learnerId: string): string {
  return encrypt(secret, encryptionPurpose, learnerId);
}

/** Null when the secret was encrypted under another NEXTAUTH_SECRET. */
export function decryptSecret(encrypted: string, learnerId: string): string | null {
  return decrypt(encrypted, encryptionPurpose, learnerId);
}

export async function hasSecondFactor(learnerId: string): Promise<boolean> {
  return ((await findSecondFactor(learnerId))?.confirmedAt ?? null) !== null;
}

export type SecondFactorResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "wrong" | "other-time" }
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * Verifies and consumes an authenticator code or a recovery code. The only place that checks codes; rate limits come
 * first.
 */
export async function verifySecondFactorCode(
  learnerId: string,
  typed: string,
  now: Date,
): Promise<SecondFactorResult> {
  const uses = await guessLimitsFor(`code of ${learnerId}`, learnerId);
  const limit = await consumeLimit(...uses);
  if (!limit.ok) {
    if (limit.isFirst) await recordAuditEvent("sign-in-limited", learnerId, "code");
    return { ok: false, reason: "too-many", retryAfter: limit.retryAfter };
  }
  const code = parseSecondFactorCode(typed);
  const outcome = code ? await consumeCode(learnerId, code, now) : "wrong";
  if (!code || outcome !== "accepted") {
    const isOfOtherTime = outcome === "other-time";
    const detail = isOfOtherTime ? outcome : undefined;
    await recordAuditEvent("second-factor-failed", learnerId, detail);
    return { ok: false, reason: isOfOtherTime ? outcome : "wrong" };
  }
  await refundLimit(...uses);
  if (code.kind === "recovery") await recordAuditEvent("recovery-code-used", learnerId);
  return { ok: true };
}

type CodeOutcome = "accepted" | "wrong" | "other-time";

async function consumeCode(
  learnerId: string,
  typed: SecondFactorCode,
  now: Date,
): Promise<CodeOutcome> {
  if (typed.kind === "recovery")
    return (await consumeRecoveryCode(learnerId, hashOfToken(typed.code))) ? "accepted" : "wrong";
  const factor = await findSecondFactor(learnerId);
  const secret = factor && decryptSecret(factor.secret, learnerId);
  const drifted = secret ? driftedTimeStepOf(secret, typed.code, now) : null;
  if (!secret || drifted === null) return "wrong";
  const step = timeStepOf(secret, typed.code, now);
  // A code of a later time could be sent again then, so that naming it uses it up.
  const unused = await consumeLimit(["namedCodes", `${learnerId} ${step ?? drifted}`]);
  if (step === null) return "other-time";
  return unused.ok && (await consumeTimeStep(learnerId, step)) ? "accepted" : "wrong";
}

/** The codes to show once, and the hashes to store. A plain SHA-256 is enough for 120 random bits. */
export function newRecoveryCodes(): { codes: string[]; codeHashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    encodeRecoveryCode(randomBytes(recoveryCodeBytes)),
  );
  return { codes, codeHashes: codes.map(hashOfToken) };
}
