import { randomBytes } from "node:crypto";
import { findSecondFactor, saveStep, takeRecoveryCode } from "../../data/accounts/second-factor";
import { hashOfToken } from "../../data/accounts/token";
import {
  readCode,
  recoveryCodeBytes,
  recoveryCodeCount,
  recoveryCodeOf,
  type TypedCode,
} from "../../domain/second-factor";
import { record } from "../audit";
import { guessTurns } from "../guesses";
import { giveBack, takeTurn } from "../rate-limit";
import { seal, unseal } from "../sealing";
import { stepOf } from "./timed-code";

const use = "second factor";

/** A secret as it is stored. */
export function sealSecret(secret: string, learnerId: string): string {
  return seal(secret, use, learnerId);
}

/** A stored secret; null when it was stored under another NEXTAUTH_SECRET. */
export function openSecret(sealed: string, learnerId: string): string | null {
  return unseal(sealed, use, learnerId);
}

/** Whether a learner has a second factor in force, so that a password alone does not let them in. */
export async function hasSecondFactor(learnerId: string): Promise<boolean> {
  return ((await findSecondFactor(learnerId))?.confirmedAt ?? null) !== null;
}

export type CodeAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "wrong" }
  /** In how many seconds trying again makes sense. */
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * Whether what was typed is good for a learner's second factor: a code of the app, or a recovery code. Either is used
 * up by this. The one place where codes are guessed at, with the limits first.
 */
export async function verifyCode(learnerId: string, typed: string, now: Date): Promise<CodeAnswer> {
  const turns = await guessTurns(`code of ${learnerId}`, learnerId);
  const turn = await takeTurn(...turns);
  if (!turn.ok) {
    if (turn.isFirst) await record("sign-in-limited", learnerId, "code");
    return { ok: false, reason: "too-many", retryAfter: turn.retryAfter };
  }
  const code = readCode(typed);
  if (!code || !(await takeCode(learnerId, code, now))) {
    await record("second-factor-failed", learnerId);
    return { ok: false, reason: "wrong" };
  }
  await giveBack(...turns);
  if (code.kind === "recovery") await record("recovery-code-used", learnerId);
  return { ok: true };
}

async function takeCode(learnerId: string, typed: TypedCode, now: Date): Promise<boolean> {
  if (typed.kind === "recovery") return takeRecoveryCode(learnerId, hashOfToken(typed.code));
  const factor = await findSecondFactor(learnerId);
  const secret = factor && openSecret(factor.secret, learnerId);
  const step = secret ? stepOf(secret, typed.code, now) : null;
  return step !== null && (await saveStep(learnerId, step));
}

/** New recovery codes to show once, and the hashes to keep of them: of 120 random bits, a plain one tells nothing. */
export function newRecoveryCodes(): { codes: string[]; codeHashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    recoveryCodeOf(randomBytes(recoveryCodeBytes)),
  );
  return { codes, codeHashes: codes.map(hashOfToken) };
}
