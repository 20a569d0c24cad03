import { isOverloaded } from "../../bulkhead";
import { findCredentials, findPasswordHash, replaceHash } from "../../data/accounts/learner";
import type { Learner } from "../../domain/learner";
import { record } from "../audit";
import { guessTurns } from "../guesses";
import { giveBack, takeTurn } from "../rate-limit";
import { hashPassword, isOutdated, verifyPassword } from "./password";

type Credentials = { readonly email: string; readonly password: string };

export type Attempt =
  | { readonly ok: true; readonly learner: Learner; readonly passwordHash: string }
  | { readonly ok: false; readonly reason: "wrong-credentials" }
  /** In how many seconds trying again makes sense. */
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/**
 * The learner with this e-mail (normalised) and password. The one place where passwords are guessed at: whoever asks,
 * limits come first, and who has no account costs as much time as who has. Throws an OverloadedError when too many wait.
 */
export async function verifyCredentials({ email, password }: Credentials): Promise<Attempt> {
  const found = await findCredentials(email);
  const learner = found?.learner ?? null;
  const turns = await guessTurns(email, learner?.id);
  const turn = await takeTurn(...turns);
  if (!turn.ok) {
    if (turn.isFirst) await record("sign-in-limited", learner?.id ?? null);
    return { ok: false, reason: "too-many", retryAfter: turn.retryAfter };
  }
  try {
    const passwordHash = found?.passwordHash ?? undefined;
    const matches = await verifyPassword(password, passwordHash);
    if (!learner || !passwordHash || !matches) {
      await record("sign-in-failed", learner?.id ?? null);
      return { ok: false, reason: "wrong-credentials" };
    }
    const current = await currentHash(learner.id, password, passwordHash);
    await giveBack(...turns);
    return { ok: true, learner, passwordHash: current };
  } catch (error) {
    // Nobody has looked at this guess.
    if (isOverloaded(error)) await giveBack(...turns);
    throw error;
  }
}

/** The hash to keep of a password that was just shown: a new one, where more work goes into it now than then. */
async function currentHash(
  learnerId: string,
  password: string,
  passwordHash: string,
): Promise<string> {
  if (!isOutdated(passwordHash)) return passwordHash;
  const stronger = await hashPassword(password);
  if (await replaceHash(learnerId, passwordHash, stronger)) return stronger;
  // Another sign-in with the same password was faster, or its owner has a new one: then this one opens nothing.
  const replaced = await findPasswordHash(learnerId);
  const isSame = replaced !== null && (await verifyPassword(password, replaced));
  return isSame ? replaced : passwordHash;
}
