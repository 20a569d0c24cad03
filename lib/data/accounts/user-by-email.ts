import type { Learner } from "../../domain/learner";
import { prisma, write } from "../database";
import { learnerFields, learnerFrom, replacePassword } from "./learner";

/** Whose an e-mail (normalised) is, and whether a mail to it has ever shown that; or null. */
export async function findUserByEmail(
  email: string,
): Promise<{ learner: Learner; isConfirmed: boolean } | null> {
  const row = await (await prisma()).user.findUnique({
    where: { email },
    select: { ...learnerFields, emailConfirmedAt: true },
  });
  if (!row) return null;
  const { emailConfirmedAt, ...learner } = row;
  return { learner: learnerFrom(learner), isConfirmed: emailConfirmedAt !== null };
}

/**
 * Gives a learner whom a mail has reached a new password, and ends all their sessions. Where no mail had reached them
 * before, somebody else may have made the account: all that they could open it with goes as well.
 */
export async function savePasswordReset(
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await write(async (tx) => {
    await replacePassword(tx, userId, passwordHash);
    const { count } = await tx.user.updateMany({
      where: { id: userId, emailConfirmedAt: null },
      data: { emailConfirmedAt: now },
    });
    if (count === 0) return;
    await tx.passkey.deleteMany({ where: { userId } });
    await tx.account.deleteMany({ where: { userId } });
    await tx.secondFactor.deleteMany({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
  });
}
