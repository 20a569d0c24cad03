import type { SecondFactor } from "../../domain/second-factor";
import type { Session } from "../../domain/session";
import { prisma, write } from "../database";
import type { Transaction } from "../engines/engine";
import { lockLearner } from "../learner-lock";

export async function findSecondFactor(userId: string): Promise<SecondFactor | null> {
  return (await prisma()).secondFactor.findUnique({
    where: { userId },
    select: { secret: true, confirmedAt: true },
  });
}

export async function findRecoveryCodeCount(userId: string): Promise<number> {
  return (await prisma()).recoveryCode.count({ where: { userId } });
}

/** Replaces a pending secret. Returns false if a second factor is enabled. */
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

export async function deletePendingSecondFactor(userId: string, session?: Session): Promise<void> {
  await write((tx) => tx.secondFactor.deleteMany({ where: { userId, confirmedAt: null } }), {
    session,
    queueKey: userId,
  });
}

/** Returns false unless this secret is pending. */
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

/** In steps of 30 seconds: codes are valid one step early and late, and clocks of instances differ. */
const maxStepsAhead = 4;

/**
 * Returns false for a time step at or before the last one accepted: a code is valid once (RFC 6238, 5.2). One that lies
 * further ahead was accepted while the clock was wrong, and would lock the learner out until then.
 */
export async function consumeTimeStep(userId: string, timeStep: number): Promise<boolean> {
  const { count } = await write((tx) =>
    tx.secondFactor.updateMany({
      where: {
        userId,
        confirmedAt: { not: null },
        OR: [
          { lastStep: null },
          { lastStep: { lt: timeStep } },
          { lastStep: { gt: timeStep + maxStepsAhead } },
        ],
      },
      data: { lastStep: timeStep },
    }),
  );
  return count === 1;
}

/** Does not consume the code. */
export async function hasRecoveryCode(userId: string, codeHash: string): Promise<boolean> {
  return (await (await prisma()).recoveryCode.count({ where: { userId, codeHash } })) > 0;
}

/** Returns true once for each code. */
export async function consumeRecoveryCodeIn(
  tx: Transaction,
  userId: string,
  codeHash: string,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.deleteMany({ where: { userId, codeHash } });
  return count === 1;
}

/** Returns false without an enabled second factor. */
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

/** Returns false without an enabled second factor; deletes a pending one too. */
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
