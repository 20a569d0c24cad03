import type { Engine, Transaction } from "./engine";

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
