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
  position: number | bigint;
};

function pastFrom({ itemKey, status, version, startedAt, completedAt, ...row }: PastRow): PastItem {
  const before: ItemState = {
    ...untouched(itemKey),
    status: (row.thenStatus ?? "not-started") as Status,
    version: Number(row.low),
    startedAt: row.thenStartedAt,
    completedAt: row.thenCompletedAt,
  };
  const now = { item: itemKey, status: status as Status, version, startedAt, completedAt };
  return { now, before, since: row.since };
}

/** The items of a history now and before a position, after the tables that the position needs. */
function pastQuery(position: Prisma.Sql, tables: Prisma.Sql, more: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE ${tables}
    SELECT p."itemKey", p."status", p."version", p."startedAt", p."completedAt", s."low",
      t."toStatus" AS "thenStatus", t."startedAt" AS "thenStartedAt", t."completedAt" AS "thenCompletedAt",
      n."clientId" AS "since", ${position} AS "position" ${more}
    FROM "places" s
    JOIN "ItemProgress" p ON p."enrolmentId" = s."enrolmentId" AND p."itemKey" = s."itemKey"
    LEFT JOIN "ProgressEvent" t
      ON t."enrolmentId" = s."enrolmentId" AND t."itemKey" = s."itemKey" AND t."version" = s."low"
    LEFT JOIN "ProgressEvent" n
      ON n."enrolmentId" = s."enrolmentId" AND n."itemKey" = s."itemKey" AND n."version" = s."low" + 1
    WHERE s."low" = s."high"`;
}

/** Every item that a learner has touched: as it is now, and as it was before a position of the history. */
export async function findPast(
  userId: string,
  pathKey: string,
  position: number,
): Promise<PastItem[]> {
  const before = Prisma.sql`${position}`;
  const places = placesBefore(enrolmentOf(userId, pathKey), before);
  const rows = await (await reader()).$queryRaw<PastRow[]>(pastQuery(before, places, Prisma.empty));
  return rows.map(pastFrom);
}

export type PastDay = {
  /** The day of the learner's first change; null before there was one. */
  readonly first: string | null;
  /** The position after the last change made on the day or on an earlier one. */
  readonly position: number;
  readonly items: readonly PastItem[];
};

/**
 * The same at the end of a day. Where that is in the history is found by walking from day to day in the index, for a
 * learner who flew east over midnight has later changes on earlier days.
 */
export async function findPastDay(userId: string, pathKey: string, day: string): Promise<PastDay> {
  const enrolment = enrolmentOf(userId, pathKey);
  const end = Prisma.sql`(SELECT "position" FROM "end")`;
  const tables = Prisma.sql`
    "days"("day") AS (
      SELECT MAX("localDate") FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolment} AND "localDate" <= ${day}
      UNION ALL
      SELECT (SELECT MAX("localDate") FROM "ProgressEvent"
        WHERE "enrolmentId" = ${enrolment} AND "localDate" < d."day")
      FROM "days" d WHERE d."day" IS NOT NULL),
    "end"("position") AS (
      SELECT COALESCE(MAX((SELECT MAX("sequence") FROM "ProgressEvent"
        WHERE "enrolmentId" = ${enrolment} AND "localDate" = d."day")), 0) + 1
      FROM "days" d),
    ${placesBefore(enrolment, end)}`;
  const first = Prisma.sql`,
    (SELECT MIN("localDate") FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolment}) AS "first"`;
  const rows = await (await reader()).$queryRaw<(PastRow & { first: string })[]>(
    pastQuery(end, tables, first),
  );
  const [row] = rows;
  return {
    first: row?.first ?? null,
    position: Number(row?.position ?? 1),
    items: rows.map(pastFrom),
  };
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
