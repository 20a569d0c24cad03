import type { Learner } from "../../domain/learner";
import { prisma, write } from "../database";
import { learnerFields, learnerFrom, replacePassword } from "./learner";

/** `isConfirmed`: a link mailed to the address was used. */
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

/** A stranger may have created an unverified account: also removes its passkeys, links and second factor. */
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
