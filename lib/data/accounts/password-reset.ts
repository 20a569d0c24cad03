import type { RevokedAccess } from "../../domain/password-reset";
import { write } from "../database";
import type { Transaction } from "../engines/engine";
import { replacePassword } from "./learner";

/** By a mailed link, which confirms the address. Returns what was removed because it had not been confirmed before. */
export async function savePasswordReset(
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<readonly RevokedAccess[]> {
  return write(async (tx) => {
    await replacePassword(tx, userId, passwordHash);
    const { count } = await tx.user.updateMany({
      where: { id: userId, emailConfirmedAt: null },
      data: { emailConfirmedAt: now },
    });
    return count === 0 ? [] : revokeAccess(tx, userId);
  });
}

async function revokeAccess(tx: Transaction, userId: string): Promise<readonly RevokedAccess[]> {
  const own = { where: { userId } };
  const passkeys = await tx.passkey.deleteMany(own);
  const accounts = await tx.account.deleteMany(own);
  const factors = await tx.secondFactor.deleteMany({
    where: { userId, confirmedAt: { not: null } },
  });
  await tx.secondFactor.deleteMany(own);
  await tx.recoveryCode.deleteMany(own);
  const feeds = await tx.$executeRaw`
    DELETE FROM "CalendarFeed"
    WHERE "enrolmentId" IN (SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId})`;
  const counts: readonly (readonly [RevokedAccess, number])[] = [
    ["passkeys", passkeys.count],
    ["accounts", accounts.count],
    ["second-factor", factors.count],
    ["calendar", feeds],
  ];
  return counts.filter(([, count]) => count > 0).map(([access]) => access);
}
