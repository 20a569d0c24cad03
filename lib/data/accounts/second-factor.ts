import type { SecondFactor } from "../../domain/second-factor";
import type { Session } from "../../domain/session";
import { prisma, write } from "../database";
import type { Transaction } from "../engines/engine";
import { lockLearner } from "../learner-lock";

/** The second factor of a learner, in force or about to be set up, or null. */
export async function findSecondFactor(userId: string): Promise<SecondFactor | null> {
  return (await prisma()).secondFactor.findUnique({
    where: { userId },
    select: { secret: true, confirmedAt: true },
  });
}

/** How many recovery codes of a learner are left. */
export async function findRecoveryCodeCount(userId: string): Promise<number> {
  return (await prisma()).recoveryCode.count({ where: { userId } });
}

/** Keeps the secret of a second factor that is being set up, in place of one before; never of one in force. */
export async function savePendingSecondFactor(
  userId: string,
  secret: string,
  now: Date,
  session?: Session,
): Promise<boolean> {
  return write(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      if (await hasSecondFactor(tx, userId)) return false;
      await tx.secondFactor.upsert({
        where: { userId },
        create: { userId, secret, createdAt: now },
        update: { secret, createdAt: now },
        select: { userId: true },
      });
      return true;
    },
    { session, queueKey: userId },
  );
}

/** Gives up on setting up a second factor; one in force stays. */
export async function deletePendingSecondFactor(userId: string, session?: Session): Promise<void> {
  await write((tx) => tx.secondFactor.deleteMany({ where: { userId, confirmedAt: null } }), {
    session,
    queueKey: userId,
  });
}

/**
 * Puts a second factor in force with its first code, of the time step `timeStep`, and keeps the hashes of its recovery
 * codes. Answers false if that secret is none that waits for it.
 */
export async function confirmSecondFactor(
  userId: string,
  { secret, step, codeHashes }: { secret: string; step: number; codeHashes: readonly string[] },
  now: Date,
  session?: Session,
): Promise<boolean> {
  return write(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      const { count } = await tx.secondFactor.updateMany({
        where: { userId, secret, confirmedAt: null },
        data: { confirmedAt: now, lastStep: step },
      });
      if (count === 0) return false;
      await replaceRecoveryCodes(tx, userId, codeHashes);
      return true;
    },
    { session, queueKey: userId },
  );
}

/** Takes the code of a time step: false if it, or a later one, was taken before. */
export async function consumeTimeStep(userId: string, timeStep: number): Promise<boolean> {
  const { count } = await write((tx) =>
    tx.secondFactor.updateMany({
      where: {
        userId,
        confirmedAt: { not: null },
        OR: [{ lastStep: null }, { lastStep: { lt: timeStep } }],
      },
      data: { lastStep: timeStep },
    }),
  );
  return count === 1;
}

/** Uses a recovery code up: of several who come with it at once, one gets true. */
export async function consumeRecoveryCode(userId: string, codeHash: string): Promise<boolean> {
  const { count } = await write((tx) =>
    tx.recoveryCode.deleteMany({ where: { userId, codeHash } }),
  );
  return count === 1;
}

/** Replaces the recovery codes of a second factor in force; answers false where there is none. */
export async function saveRecoveryCodes(
  userId: string,
  codeHashes: readonly string[],
  session?: Session,
): Promise<boolean> {
  return write(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      if (!(await hasSecondFactor(tx, userId))) return false;
      await replaceRecoveryCodes(tx, userId, codeHashes);
      return true;
    },
    { session, queueKey: userId },
  );
}

async function hasSecondFactor(tx: Transaction, userId: string): Promise<boolean> {
  return (await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) > 0;
}

async function replaceRecoveryCodes(
  tx: Transaction,
  userId: string,
  codeHashes: readonly string[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codeHashes.map((codeHash) => ({ userId, codeHash })) });
}

/** Takes the second factor of a learner away, recovery codes and all; returns whether there was one in force. */
export async function deleteSecondFactor(userId: string, session?: Session): Promise<boolean> {
  return write(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      const { count } = await tx.secondFactor.deleteMany({
        where: { userId, confirmedAt: { not: null } },
      });
      await tx.secondFactor.deleteMany({ where: { userId } });
      await tx.recoveryCode.deleteMany({ where: { userId } });
      return count === 1;
    },
    { session, queueKey: userId },
  );
}
