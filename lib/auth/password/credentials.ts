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
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * The only place that checks passwords: rate limits come first, and an unknown e-mail takes as long as a known one.
 * `email` is normalised. Throws an OverloadedError when the hash queue is full.
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
    // The password was not checked.
    if (isOverloaded(error)) await refundLimit(...uses);
    throw error;
  }
}

/** The stored hash, replaced when it was made with weaker parameters. */
async function rehashIfNeeded(
  learnerId: string,
  password: string,
  passwordHash: string,
): Promise<string> {
  if (!needsRehash(passwordHash)) return passwordHash;
  const newHash = await hashPassword(password);
  if (await replacePasswordHash(learnerId, passwordHash, newHash)) return newHash;
  // Another sign-in replaced the hash, or the password changed: then this one is invalid.
  const storedHash = await findPasswordHash(learnerId);
  const isSame = storedHash !== null && (await verifyPassword(password, storedHash));
  return isSame ? storedHash : passwordHash;
}
