import { contributionOf, type DayActivity, sumByDay } from "../../domain/activity";
import { addDays } from "../../domain/calendar";
import type { RecordedEvent } from "../../domain/history";
import type { ItemDates, ItemState, Status } from "../../domain/progress";
import type { ItemComparison } from "../../domain/revert";
import { prisma } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { type EventRow, enrolmentIdSql, eventColumns, eventFrom } from "./history";

/**
 * A recursive table `places`: in rows with `low` = `high`, an item's version before a position. A binary search, a few
 * index look-ups per item, because versions rise with the sequence.
 */
export function versionsBeforeSql(
  enrolment: Prisma.Sql,
  position: Prisma.Sql,
  items?: readonly string[],
): Prisma.Sql {
  const itemFilter = items
    ? Prisma.sql`AND "itemKey" IN (${Prisma.join([...items])})`
    : Prisma.empty;
  return Prisma.sql`"places"("enrolmentId", "itemKey", "low", "high") AS (
    SELECT "enrolmentId", "itemKey", 0, "version" FROM "ItemProgress"
    WHERE "enrolmentId" = ${enrolment} ${itemFilter}
    UNION ALL
    ${bisectionSql(Prisma.sql`"places"`, Prisma.sql`e."sequence" < ${position}`)})`;
}

function bisectionSql(places: Prisma.Sql, isBefore: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT s."enrolmentId", s."itemKey",
      CASE WHEN ${isBefore} THEN e."version" ELSE s."low" END,
      CASE WHEN ${isBefore} THEN s."high" ELSE e."version" - 1 END
    FROM ${places} s JOIN "ProgressEvent" e
      ON e."enrolmentId" = s."enrolmentId" AND e."itemKey" = s."itemKey"
      AND e."version" = (s."low" + s."high" + 1) / 2
    WHERE s."low" < s."high"`;
}

type PastRow = ItemDates & {
  itemKey: string;
  status: string;
  version: number;
  low: number | bigint;
  thenStatus: string | null;
  thenStartedAt: Date | null;
  thenStartedOn: string | null;
  thenCompletedAt: Date | null;
  thenCompletedOn: string | null;
  since: string | null;
};

function pastItemFrom(row: PastRow): ItemComparison {
  const { itemKey: item, version, startedAt, startedOn, completedAt, completedOn } = row;
  const before: ItemState = {
    item,
    status: (row.thenStatus ?? "not-started") as Status,
    version: Number(row.low),
    startedAt: row.thenStartedAt,
    startedOn: row.thenStartedOn,
    completedAt: row.thenCompletedAt,
    completedOn: row.thenCompletedOn,
  };
  const dates = { startedAt, startedOn, completedAt, completedOn };
  const current = { item, status: row.status as Status, version, ...dates };
  return { current, before, firstEventId: row.since };
}

function pastItemsSql(
  tables: Prisma.Sql,
  places: Prisma.Sql,
  extraColumns: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE ${tables}
    SELECT p."itemKey", p."status", p."version", p."startedAt", p."startedOn", p."completedAt", p."completedOn",
      s."low", t."toStatus" AS "thenStatus", t."startedAt" AS "thenStartedAt", t."startedOn" AS "thenStartedOn",
      t."completedAt" AS "thenCompletedAt", t."completedOn" AS "thenCompletedOn",
      n."clientId" AS "since" ${extraColumns}
    FROM ${places} s
    JOIN "ItemProgress" p ON p."enrolmentId" = s."enrolmentId" AND p."itemKey" = s."itemKey"
    LEFT JOIN "ProgressEvent" t
      ON t."enrolmentId" = s."enrolmentId" AND t."itemKey" = s."itemKey" AND t."version" = s."low"
    LEFT JOIN "ProgressEvent" n
      ON n."enrolmentId" = s."enrolmentId" AND n."itemKey" = s."itemKey" AND n."version" = s."low" + 1
    WHERE s."low" = s."high"`;
}

/** The state of each touched item now and before a position of the history. */
export async function findPastItems(
  userId: string,
  pathKey: string,
  position: number,
): Promise<ItemComparison[]> {
  const before = Prisma.sql`${position}`;
  const places = versionsBeforeSql(enrolmentIdSql(userId, pathKey), before);
  const rows = await (await prisma()).$queryRaw<PastRow[]>(
    pastItemsSql(places, Prisma.sql`"places"`, Prisma.empty),
  );
  return rows.map(pastItemFrom);
}

export type PastDay = {
  readonly firstDay: string | null;
  readonly items: readonly ItemComparison[];
};

/**
 * The same at the end of a day. An item whose previous change is of a later day is searched again by day, because
 * imports and flights east bring earlier days after later ones.
 */
export async function findPastDay(userId: string, pathKey: string, day: string): Promise<PastDay> {
  const enrolment = enrolmentIdSql(userId, pathKey);
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
    ${versionsBeforeSql(enrolment, Prisma.sql`(SELECT "position" FROM "end")`)},
    "placesOn"("enrolmentId", "itemKey", "low", "high") AS (
      SELECT p."enrolmentId", p."itemKey",
        CASE WHEN e."localDate" > ${day} THEN 0 ELSE p."low" END,
        CASE WHEN e."localDate" > ${day} THEN p."low" - 1 ELSE p."low" END
      FROM "places" p LEFT JOIN "ProgressEvent" e
        ON e."enrolmentId" = p."enrolmentId" AND e."itemKey" = p."itemKey" AND e."version" = p."low"
      WHERE p."low" = p."high"
      UNION ALL
      ${bisectionSql(Prisma.sql`"placesOn"`, Prisma.sql`e."localDate" <= ${day}`)})`;
  const firstDayColumn = Prisma.sql`,
    (SELECT MIN("localDate") FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolment}) AS "first"`;
  const rows = await (await prisma()).$queryRaw<(PastRow & { first: string })[]>(
    pastItemsSql(tables, Prisma.sql`"placesOn"`, firstDayColumn),
  );
  return { firstDay: rows[0]?.first ?? null, items: rows.map(pastItemFrom) };
}

/** Newest first. */
export async function findRecentEventsUntil(
  userId: string,
  pathKey: string,
  day: string,
  take: number,
): Promise<RecordedEvent[]> {
  const rows = await (await prisma()).$queryRaw<EventRow[]>`
    SELECT ${eventColumns} FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "localDate" <= ${day}
    ORDER BY "localDate" DESC, "sequence" DESC LIMIT ${take}`;
  return rows.map(eventFrom);
}

export async function findFirstDay(userId: string, pathKey: string): Promise<string | null> {
  const [row] = await (await prisma()).$queryRaw<{ first: string | null }[]>`
    SELECT MIN("localDate") AS "first" FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`;
  return row?.first ?? null;
}

/** Oldest first. */
export async function findDailyActivityUntil(
  userId: string,
  pathKey: string,
  since: string,
  day: string,
): Promise<DayActivity[]> {
  // An event counts on its own day or an earlier one; two days cover any two time zones.
  const rows = await (await prisma()).$queryRaw<
    { countsOn: string; fromStatus: string; toStatus: string; count: number | bigint }[]
  >`
    SELECT "countsOn", "fromStatus", "toStatus", COUNT(*) AS "count" FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "localDate" >= ${addDays(since, -2)}
      AND "localDate" <= ${day} AND "countsOn" >= ${since}
    GROUP BY "countsOn", "fromStatus", "toStatus"`;
  return sumByDay(
    rows.map(({ countsOn, fromStatus, toStatus, count }) => {
      const { changes, completions } = contributionOf({
        from: fromStatus as Status,
        to: toStatus as Status,
        countsOn,
      });
      const times = Number(count);
      return { day: countsOn, changes: changes * times, completions: completions * times };
    }),
  );
}
