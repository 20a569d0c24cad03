import { contributionOf, type DayActivity, sumByDay } from "../domain/activity";
import { addDays } from "../domain/calendar";
import { type ItemState, type Status, untouched } from "../domain/progress";
import type { PastItem } from "../domain/rewind";
import { reader } from "./database";
import { Prisma } from "./generated/sqlite/client";

/** The id of a learner's enrolment, as a part of a query. */
export function enrolmentOf(userId: string, pathKey: string): Prisma.Sql {
  return Prisma.sql`(SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey})`;
}

/**
 * The table `places`, for a recursive query: of each item, in the rows where `low` is `high`, the version it had
 * before a position of the history. Found by halving, for versions rise with the sequence: a few steps in the index
 * for each item, however long the history is.
 */
export function placesBefore(
  enrolment: Prisma.Sql,
  position: Prisma.Sql,
  items?: readonly string[],
): Prisma.Sql {
  const chosen = items ? Prisma.sql`AND "itemKey" IN (${Prisma.join([...items])})` : Prisma.empty;
  return Prisma.sql`"places"("enrolmentId", "itemKey", "low", "high") AS (
    SELECT "enrolmentId", "itemKey", 0, "version" FROM "ItemProgress"
    WHERE "enrolmentId" = ${enrolment} ${chosen}
    UNION ALL
    SELECT s."enrolmentId", s."itemKey",
      CASE WHEN e."sequence" < ${position} THEN e."version" ELSE s."low" END,
      CASE WHEN e."sequence" < ${position} THEN s."high" ELSE e."version" - 1 END
    FROM "places" s JOIN "ProgressEvent" e
      ON e."enrolmentId" = s."enrolmentId" AND e."itemKey" = s."itemKey"
      AND e."version" = (s."low" + s."high" + 1) / 2
    WHERE s."low" < s."high")`;
}

type PastRow = {
  itemKey: string;
  status: string;
  version: number;
  startedAt: Date | null;
  completedAt: Date | null;
  low: number | bigint;
  thenStatus: string | null;
  thenStartedAt: Date | null;
  thenCompletedAt: Date | null;
  since: string | null;
};

function pastFrom({ itemKey, status, version, startedAt, completedAt, ...row }: PastRow): PastItem {
  const then: ItemState = {
    ...untouched(itemKey),
    status: (row.thenStatus ?? "not-started") as Status,
    version: Number(row.low),
    startedAt: row.thenStartedAt,
    completedAt: row.thenCompletedAt,
  };
  const now = { item: itemKey, status: status as Status, version, startedAt, completedAt };
  return { now, then, since: row.since };
}

/** Every item that a learner has touched: as it is now, and as it was before a position of the history. */
export async function findPast(
  userId: string,
  pathKey: string,
  position: number,
): Promise<PastItem[]> {
  const enrolment = enrolmentOf(userId, pathKey);
  const rows = await (await reader()).$queryRaw<PastRow[]>`
    WITH RECURSIVE ${placesBefore(enrolment, Prisma.sql`${position}`)}
    SELECT p."itemKey", p."status", p."version", p."startedAt", p."completedAt", s."low",
      t."toStatus" AS "thenStatus", t."startedAt" AS "thenStartedAt", t."completedAt" AS "thenCompletedAt",
      n."clientId" AS "since"
    FROM "places" s
    JOIN "ItemProgress" p ON p."enrolmentId" = s."enrolmentId" AND p."itemKey" = s."itemKey"
    LEFT JOIN "ProgressEvent" t
      ON t."enrolmentId" = s."enrolmentId" AND t."itemKey" = s."itemKey" AND t."version" = s."low"
    LEFT JOIN "ProgressEvent" n
      ON n."enrolmentId" = s."enrolmentId" AND n."itemKey" = s."itemKey" AND n."version" = s."low" + 1
    WHERE s."low" = s."high"`;
  return rows.map(pastFrom);
}

/**
 * Where a history starts and where a day of it ends: the learner's first day in it, and the position after the last
 * change made on that day or an earlier one. Walks from day to day by index: a learner who flew east over midnight
 * has later changes on earlier days.
 */
export async function findEndOf(
  userId: string,
  pathKey: string,
  day: string,
): Promise<{ first: string | null; position: number }> {
  const enrolment = enrolmentOf(userId, pathKey);
  const [row] = await (await reader()).$queryRaw<
    { first: string | null; last: number | bigint | null }[]
  >`
    WITH RECURSIVE "days"("day") AS (
      SELECT MAX("localDate") FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolment} AND "localDate" <= ${day}
      UNION ALL
      SELECT (SELECT MAX("localDate") FROM "ProgressEvent"
        WHERE "enrolmentId" = ${enrolment} AND "localDate" < d."day")
      FROM "days" d WHERE d."day" IS NOT NULL)
    SELECT (SELECT MIN("localDate") FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolment}) AS "first",
      MAX((SELECT MAX("sequence") FROM "ProgressEvent"
        WHERE "enrolmentId" = ${enrolment} AND "localDate" = d."day")) AS "last"
    FROM "days" d`;
  return { first: row?.first ?? null, position: Number(row?.last ?? 0) + 1 };
}

/** The day of a learner's first change, or null before there was one. */
export async function findFirstDay(userId: string, pathKey: string): Promise<string | null> {
  const [row] = await (await reader()).$queryRaw<{ first: string | null }[]>`
    SELECT MIN("localDate") AS "first" FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentOf(userId, pathKey)}`;
  return row?.first ?? null;
}

/** What counted on the days from `since` on, as far as a history goes before a position; oldest first. */
export async function findDaysBefore(
  userId: string,
  pathKey: string,
  since: string,
  position: number,
): Promise<DayActivity[]> {
  // What counts on a day was done on it or later; two days make up for any two time zones.
  const rows = await (await reader()).$queryRaw<
    { countsOn: string; fromStatus: string; toStatus: string; count: number | bigint }[]
  >`
    SELECT "countsOn", "fromStatus", "toStatus", COUNT(*) AS "count" FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentOf(userId, pathKey)} AND "localDate" >= ${addDays(since, -2)}
      AND "sequence" < ${position} AND "countsOn" >= ${since}
    GROUP BY "countsOn", "fromStatus", "toStatus"`;
  return sumByDay(
    rows.map(({ countsOn, fromStatus, toStatus, count }) => {
      const { day, changes, completions } = contributionOf({
        from: fromStatus as Status,
        to: toStatus as Status,
        countsOn,
      });
      return { day, changes: changes * Number(count), completions: completions * Number(count) };
    }),
  );
}
