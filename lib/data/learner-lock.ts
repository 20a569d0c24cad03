import type { SignInMethods } from "../domain/sign-in-methods";
import type { Engine, SqlExecutor, Transaction } from "./engines/engine";

/** Orders concurrent writes of one learner, such as two that remove the last two sign-in methods. */
export async function lockLearner(
  tx: Pick<SqlExecutor, "$queryRaw">,
  rowLock: Engine["rowLock"],
  id: string,
): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${id} ${rowLock}`;
}

export async function findSignInMethodsWithin(tx: Transaction, id: string): Promise<SignInMethods> {
  const user = await tx.user.findUnique({ where: { id }, select: { passwordHash: true } });
  return {
    password: user?.passwordHash != null,
    passkeys: await tx.passkey.count({ where: { userId: id } }),
    accounts: await tx.account.count({ where: { userId: id } }),
  };
}
