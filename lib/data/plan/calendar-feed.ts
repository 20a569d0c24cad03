import type { Learner } from "../../domain/learner";
import { findLearner } from "../accounts/learner";
import { hashOfToken, newToken } from "../accounts/token";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { type EnrolmentTarget, lockEnrolment } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";

/** When the learner's feed got its address; null where there is none. */
export async function findCalendarFeed(userId: string, pathKey: string): Promise<Date | null> {
  const [row] = await rawQuery<{ createdAt: Date }>(Prisma.sql`
    SELECT "createdAt" FROM "CalendarFeed" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`);
  return row?.createdAt ?? null;
}

/**
 * Whose feed has this secret. Null for an unknown one, and while the account waits for its deletion. Found by its hash,
 * so that the time of the search tells nothing about the secret.
 */
export async function findFeedLearner(secret: string, pathKey: string): Promise<Learner | null> {
  const [row] = await rawQuery<{ userId: string }>(Prisma.sql`
    SELECT e."userId" FROM "CalendarFeed" f JOIN "Enrolment" e ON e."id" = f."enrolmentId"
    WHERE f."secretHash" = ${hashOfToken(secret)} AND e."pathKey" = ${pathKey}`);
  const learner = row ? await findLearner(row.userId) : null;
  return learner?.deletesAt === null ? learner : null;
}

/** Returns the secret of the feed, which only its hash is kept of; the one before is of no use any more. */
export async function saveCalendarFeed(target: EnrolmentTarget, now: Date): Promise<string | null> {
  const secret = newToken();
  const isSaved = await writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return false;
      await tx.$executeRaw`DELETE FROM "CalendarFeed" WHERE "enrolmentId" = ${enrolmentId}`;
      const secretHash = hashOfToken(secret);
      await tx.insert("CalendarFeed", [{ enrolmentId, secretHash, createdAt: now }]);
      return true;
    },
    { session: target.session, queueKey: target.userId },
  );
  return isSaved ? secret : null;
}

export async function deleteCalendarFeed({
  userId,
  pathKey,
  session,
}: EnrolmentTarget): Promise<void> {
  await writeSql(
    (tx) => tx.$executeRaw`
      DELETE FROM "CalendarFeed" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`,
    { session, queueKey: userId },
  );
}
