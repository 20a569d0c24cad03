import { isOverloaded } from "../../bulkhead";
import {
  findCredentials,
  findPasswordHash,
  replacePasswordHash,
} from "../../data/accounts/learner";
import type { Learner } from "../../domain/learner";
import { recordAuditEvent } from "../audit";
import { guessLimitsFor } from "../guess-limits";
import { consumeLimit, refundLimit } from "../rate-limit";
import { hashPassword, needsRehash, verifyPassword } from "./password";

type Credentials = { readonly email: string; readonly password: string };

export type CredentialsResult =
  | { readonly ok: true; readonly learner: Learner; readonly passwordHash: string }
  | { readonly ok: false; readonly reason: "wrong-credentials" }
  /** In how many seconds trying again makes sense. */
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * The learner with this e-mail (normalised) and password. The one place where passwords are guessed at: whoever asks,
 * limits come first, and who has no account costs as much time as who has. Throws an OverloadedError when too many wait.
 */
export async function verifyCredentials({
  email,
  password,
}: Credentials): Promise<CredentialsResult> {
  const found = await findCredentials(email);
  const learner = found?.learner ?? null;
  const uses = await guessLimitsFor(email, learner?.id);
  const limit = await consumeLimit(...uses);
  if (!limit.ok) {
    if (limit.isFirst) await recordAuditEvent("sign-in-limited", learner?.id ?? null);
    return { ok: false, reason: "too-many", retryAfter: limit.retryAfter };
  }
  try {
    const passwordHash = found?.passwordHash ?? undefined;
    const matches = await verifyPassword(password, passwordHash);
    if (!learner || !passwordHash || !matches) {
      await recordAuditEvent("sign-in-failed", learner?.id ?? null);
      return { ok: false, reason: "wrong-credentials" };
    }
    const current = await rehashIfNeeded(learner.id, password, passwordHash);
    await refundLimit(...uses);
    return { ok: true, learner, passwordHash: current };
  } catch (error) {
    // Nobody has looked at this guess.
    if (isOverloaded(error)) await refundLimit(...uses);
    throw error;
  }
}

/** The hash to keep of a password that was just shown: a new one, where more work goes into it now than then. */
async function rehashIfNeeded(
  learnerId: string,
  password: string,
  passwordHash: string,
): Promise<string> {
  if (!needsRehash(passwordHash)) return passwordHash;
  const newHash = await hashPassword(password);
  if (await replacePasswordHash(learnerId, passwordHash, newHash)) return newHash;
  // Another sign-in with the same password was faster, or its owner has a new one: then this one opens nothing.
  const storedHash = await findPasswordHash(learnerId);
  const isSame = storedHash !== null && (await verifyPassword(password, storedHash));
  return isSame ? storedHash : passwordHash;
}
