import { contributionsOf, type DayActivity, sumByDay } from "../../domain/activity";
import { addDays } from "../../domain/calendar";
import { stateOnDay } from "../../domain/happened-on";
import type { RecordedEvent } from "../../domain/history";
import type { ItemDates, ItemState, Status } from "../../domain/progress";
import type { ItemComparison } from "../../domain/revert";
import { prisma, rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { type EventRow, eventColumns, eventFrom } from "./event-row";
import { type FirstDaysRow, firstDaysFrom, firstDaysSql } from "./first-days";
import { livedPlacesSql } from "./given-days";
import { enrolmentIdSql } from "./history";
import { bisectionSql, versionsBeforeSql } from "./versions-before";

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

function pastItemsSql(places: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT p."itemKey", p."status", p."version", p."startedAt", p."startedOn", p."completedAt", p."completedOn",
      s."low", t."toStatus" AS "thenStatus", t."startedAt" AS "thenStartedAt", t."startedOn" AS "thenStartedOn",
      t."completedAt" AS "thenCompletedAt", t."completedOn" AS "thenCompletedOn",
      n."clientId" AS "since"
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
  const rows = await rawQuery<PastRow>(
    Prisma.sql`WITH RECURSIVE ${places} ${pastItemsSql(Prisma.sql`"places"`)}`,
  );
  return rows.map(pastItemFrom);
}

export type PastDay = {
  readonly firstDay: string | null;
  readonly items: readonly ItemComparison[];
};

/**
 * The same at the end of a day, as it was lived: a change with a day that the learner gave shows from that day on,
 * whenever it was recorded. An item whose previous change is of a later day is searched again by day, because imports
 * and flights east bring earlier days after later ones.
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
      ${bisectionSql(Prisma.sql`"placesOn"`, Prisma.sql`e."localDate" <= ${day}`)}),
    ${livedPlacesSql(enrolment, day, Prisma.sql`"placesOn"`)}`;
  const rows = await rawQuery<FirstDaysRow & (PastRow | { itemKey: null })>(Prisma.sql`
    WITH RECURSIVE ${tables}
    SELECT d.*, i.* FROM (SELECT ${firstDaysSql(enrolment)}) d
    LEFT JOIN (${pastItemsSql(Prisma.sql`"livedPlaces"`)}) i ON TRUE`);
  const items = rows.flatMap((row) => (row.itemKey === null ? [] : pastItemFrom(row)));
  return {
    firstDay: firstDaysFrom(rows[0]).lived,
    items: items.map(({ before, ...item }) => ({ ...item, before: stateOnDay(before, day) })),
  };
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

/** Oldest first. */
export async function findDailyActivityUntil(
  userId: string,
  pathKey: string,
  since: string,
  day: string,
): Promise<DayActivity[]> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  // An event counts on its own day or an earlier one; two days cover any two time zones.
  const rows = await rawQuery<CountedRow>(Prisma.sql`
    SELECT "countsOn", "fromStatus", "toStatus", NULL AS "happenedOn", NULL AS "completedOn",
      NULL AS "previousCompletedOn", COUNT(*) AS "count"
    FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolment} AND "localDate" >= ${addDays(since, -2)}
      AND "localDate" <= ${day} AND "happenedOn" IS NULL
    GROUP BY "countsOn", "fromStatus", "toStatus"
    UNION ALL
    SELECT e."countsOn", e."fromStatus", e."toStatus", e."happenedOn", e."completedOn",
      b."completedOn", COUNT(*)
    FROM "ProgressEvent" e LEFT JOIN "ProgressEvent" b
      ON b."enrolmentId" = e."enrolmentId" AND b."itemKey" = e."itemKey" AND b."version" = e."version" - 1
    WHERE e."enrolmentId" = ${enrolment} AND e."happenedOn" IS NOT NULL AND e."countsOn" <= ${day}
    GROUP BY e."countsOn", e."fromStatus", e."toStatus", e."happenedOn", e."completedOn", b."completedOn"`);
  return sumByDay(rows.flatMap(contributionsOfRow)).filter(
    (each) => each.day >= since && each.day <= day,
  );
}

type CountedRow = Pick<EventRow, "countsOn" | "fromStatus" | "toStatus" | "happenedOn"> & {
  completedOn: string | null;
  previousCompletedOn: string | null;
  count: number | bigint;
};

function contributionsOfRow(row: CountedRow): DayActivity[] {
  const { fromStatus, toStatus, previousCompletedOn, count } = row;
  const event = { ...row, from: fromStatus as Status, to: toStatus as Status };
  const times = Number(count);
  return contributionsOf(event, { completedOn: previousCompletedOn }).map(
    ({ day, changes, completions }) => ({
      day,
      changes: changes * times,
      completions: completions * times,
    }),
  );
}
