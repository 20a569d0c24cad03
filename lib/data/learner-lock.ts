import type { SignInMethods } from "../domain/sign-in-methods";
import type { Engine, Transaction } from "./engines/engine";

/**
 * Has other instances wait with what they would change of a learner's ways in, until the transaction ends: two at once
 * must not each count on what the other is about to take away.
 */
export async function lockLearner(
  tx: Transaction,
  rowLock: Engine["rowLock"],
  id: string,
): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${id} ${rowLock}`;
}

/** What a learner can get in with, as it stands in the transaction that is about to take some of it away. */
export async function findSignInMethodsWithin(tx: Transaction, id: string): Promise<SignInMethods> {
  const user = await tx.user.findUnique({ where: { id }, select: { passwordHash: true } });
  return {
    password: user?.passwordHash != null,
    passkeys: await tx.passkey.count({ where: { userId: id } }),
    accounts: await tx.account.count({ where: { userId: id } }),
  };
}
