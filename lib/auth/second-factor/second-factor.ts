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
import { timeStepOf } from "./totp";

const encryptionPurpose = "second factor";

/** A secret as it is stored. */
export function encryptSecret(secret: string, learnerId: string): string {
  return encrypt(secret, encryptionPurpose, learnerId);
}

/** A stored secret; null when it was stored under another NEXTAUTH_SECRET. */
export function decryptSecret(encrypted: string, learnerId: string): string | null {
  return decrypt(encrypted, encryptionPurpose, learnerId);
}

/** Whether a learner has a second factor in force, so that a password alone does not let them in. */
export async function hasSecondFactor(learnerId: string): Promise<boolean> {
  return ((await findSecondFactor(learnerId))?.confirmedAt ?? null) !== null;
}

export type SecondFactorResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "wrong" }
  /** In how many seconds trying again makes sense. */
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * Whether what was typed is good for a learner's second factor: a code of the app, or a recovery code. Either is used
 * up by this. The one place where codes are guessed at, with the limits first.
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
  if (!code || !(await consumeCode(learnerId, code, now))) {
    await recordAuditEvent("second-factor-failed", learnerId);
    return { ok: false, reason: "wrong" };
  }
  await refundLimit(...uses);
  if (code.kind === "recovery") await recordAuditEvent("recovery-code-used", learnerId);
  return { ok: true };
}

async function consumeCode(
  learnerId: string,
  typed: SecondFactorCode,
  now: Date,
): Promise<boolean> {
  if (typed.kind === "recovery") return consumeRecoveryCode(learnerId, hashOfToken(typed.code));
  const factor = await findSecondFactor(learnerId);
  const secret = factor && decryptSecret(factor.secret, learnerId);
  const step = secret ? timeStepOf(secret, typed.code, now) : null;
  return step !== null && (await consumeTimeStep(learnerId, step));
}

/** New recovery codes to show once, and the hashes to keep of them: of 120 random bits, a plain one tells nothing. */
export function newRecoveryCodes(): { codes: string[]; codeHashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    encodeRecoveryCode(randomBytes(recoveryCodeBytes)),
  );
  return { codes, codeHashes: codes.map(hashOfToken) };
}
