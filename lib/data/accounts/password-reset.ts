import type { RevokedAccess } from "../../domain/password-reset";
import { write } from "../database";
import type { Transaction } from "../engines/engine";
import type { Prisma } from "../generated/sqlite/client";
import { replacePassword } from "./learner";
import { consumeTokenIn, hashOfToken } from "./token";

/**
 * Consumes the link. A mailed one confirms the address: returns what was removed because it had not been confirmed
 * before. Returns null for a link that was used or has expired.
 */
export async function savePasswordReset(
  userId: string,
  { token, passwordHash }: { token: string; passwordHash: string },
  now: Date,
): Promise<readonly RevokedAccess[] | null> {
  const reset = async (tx: Transaction, rowLock: Prisma.Sql) => {
    // The learner's row before the link's, the order in which a changed password locks the two.
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId} ${rowLock}`;
    const tokenHash = hashOfToken(token);
    const link = await consumeTokenIn(tx, { purpose: "reset-link", tokenHash }, now);
    if (link?.userId !== userId) return null;
    await replacePassword(tx, userId, passwordHash);
    if (link.email === null) return [];
    const { count } = await tx.user.updateMany({
      where: { id: userId, emailConfirmedAt: null },
      data: { emailConfirmedAt: now },
    });
    return count === 0 ? [] : revokeAccess(tx, userId);
  };
  return write(reset, { queueKey: userId });
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
  const reminders = await tx.reminder.deleteMany(own);
  const counts: readonly (readonly [RevokedAccess, number])[] = [
    ["passkeys", passkeys.count],
    ["accounts", accounts.count],
    ["second-factor", factors.count],
    ["calendar", feeds],
    ["reminder", reminders.count],
  ];
  return counts.filter(([, count]) => count > 0).map(([access]) => access);
}
