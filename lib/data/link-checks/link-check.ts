import {
  type DueTimes,
  type LinkAnswer,
  type LinkCheck,
  linkCheckAfter,
  linkRetryTime,
  nextLinkCheckAt,
} from "../../domain/link-check";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

const columns = Prisma.raw(`"url", "checkedAt", "failedAt", "lapsedAt"`);

/** By address; one that was never asked is missing, or has no times. */
export async function findLinkChecks(
  userId: string,
  pathKey: string,
): Promise<Map<string, LinkCheck>> {
  const checks = await rawQuery<LinkCheck>(Prisma.sql`
    SELECT ${columns} FROM "LinkCheck" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`);
  return new Map(checks.map((check) => [check.url, check]));
}

/** With a bound on both sides, the index is entered and not walked through. */
const earliest = new Date(0);

/** The address that has waited longest; undefined where none is due. */
export async function findDueLink({ now, beyond }: DueTimes): Promise<string | undefined> {
  const [due] = await rawQuery<{ url: string }>(Prisma.sql`
    SELECT "url" FROM "LinkCheck" WHERE "nextAt" BETWEEN ${earliest} AND ${now}
    ORDER BY "nextAt" LIMIT 1`);
  if (due) return due.url;
  const [misplanned] = await rawQuery<{ url: string }>(Prisma.sql`
    SELECT "url" FROM "LinkCheck" WHERE "nextAt" > ${beyond} ORDER BY "nextAt" LIMIT 1`);
  return misplanned?.url;
}

/** Plans the address for later, in case this process ends before its answer. Returns whether it was still due. */
export async function claimLink(url: string, { now, beyond }: DueTimes): Promise<boolean> {
  const nextAt = new Date(now.getTime() + linkRetryTime);
  const changedRows = await writeSql(
    (tx) => tx.$executeRaw`
      UPDATE "LinkCheck" SET "nextAt" = ${nextAt}
      WHERE "url" = ${url} AND ("nextAt" <= ${now} OR "nextAt" > ${beyond})`,
  );
  return changedRows > 0;
}

/** For all learners with that address, whose rows say the same. */
export async function saveLinkCheck(url: string, answer: LinkAnswer, now: Date): Promise<void> {
  await writeSql(async (tx, rowLock) => {
    const [check] = await tx.$queryRaw<LinkCheck[]>`
      SELECT ${columns} FROM "LinkCheck" WHERE "url" = ${url} LIMIT 1 ${rowLock}`;
    if (!check) return;
    const { checkedAt, failedAt, lapsedAt } = linkCheckAfter(check, answer, now);
    await tx.$executeRaw`
      UPDATE "LinkCheck" SET "checkedAt" = ${checkedAt}, "failedAt" = ${failedAt},
        "lapsedAt" = ${lapsedAt}, "nextAt" = ${nextLinkCheckAt(url, now)}
      WHERE "url" = ${url}`;
  });
}
