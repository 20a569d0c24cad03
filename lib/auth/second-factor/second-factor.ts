import { randomBytes } from "node:crypto";
import {
  consumeTimeStep,
  findSecondFactor,
  hasRecoveryCode,
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
  | { readonly ok: true; readonly recoveryCodeHash?: string }
  | { readonly ok: false; readonly reason: "wrong" | "other-time" }
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * Verifies a code of an authenticator, which is used up by this, or a recovery code, which the session consumes. The
 * only place that checks codes; rate limits come first.
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
  const result = await resultOf(learnerId, parseSecondFactorCode(typed), now);
  if (result.ok) {
    await refundLimit(...uses);
    return result;
  }
  const detail = result.reason === "other-time" ? result.reason : undefined;
  await recordAuditEvent("second-factor-failed", learnerId, detail);
  return result;
}

const wrong = { ok: false, reason: "wrong" } as const;

async function resultOf(
  learnerId: string,
  code: SecondFactorCode | null,
  now: Date,
): Promise<SecondFactorResult> {
  if (!code) return wrong;
  if (code.kind === "timed") return consumeTimedCode(learnerId, code.code, now);
  const recoveryCodeHash = hashOfToken(code.code);
  return (await hasRecoveryCode(learnerId, recoveryCodeHash))
    ? { ok: true, recoveryCodeHash }
    : wrong;
}

async function consumeTimedCode(
  learnerId: string,
  code: string,
  now: Date,
): Promise<SecondFactorResult> {
  const factor = await findSecondFactor(learnerId);
  const secret = factor && decryptSecret(factor.secret, learnerId);
  const drifted = secret ? driftedTimeStepOf(secret, code, now) : null;
  if (!secret || drifted === null) return wrong;
  const step = timeStepOf(secret, code, now);
  // A code of a later time could be sent again then, so that naming it uses it up.
  const unused = await consumeLimit(["namedCodes", `${learnerId} ${step ?? drifted}`]);
  if (step === null) return { ok: false, reason: "other-time" };
  return unused.ok && (await consumeTimeStep(learnerId, step)) ? { ok: true } : wrong;
}

/** The codes to show once, and the hashes to store. A plain SHA-256 is enough for 120 random bits. */
export function newRecoveryCodes(): { codes: string[]; codeHashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    encodeRecoveryCode(randomBytes(recoveryCodeBytes)),
  );
  return { codes, codeHashes: codes.map(hashOfToken) };
}
