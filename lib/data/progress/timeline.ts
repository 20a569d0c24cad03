import type { SequencedEvent } from "../../domain/history";
import type { ItemDates } from "../../domain/progress";
import type { Cursor } from "../../domain/timeline";
import { prisma } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { type EventRow, eventFields, eventFrom } from "./event-row";
import { enrolmentIdSql } from "./history";
import { versionsBeforeSql } from "./versions-before";

type TimelineRow = EventRow & {
  sequence: number;
  previousStartedAt: Date | null;
  previousStartedOn: string | null;
  previousCompletedAt: Date | null;
  previousCompletedOn: string | null;
};

const columnsWithSequence = Prisma.raw(
  ["sequence", ...Object.keys(eventFields)].map((name) => `e."${name}"`).join(", "),
);

function previousDateSql(name: keyof ItemDates): Prisma.Sql {
  return Prisma.sql`(SELECT b.${Prisma.raw(`"${name}"`)} FROM "ProgressEvent" b
    WHERE b."enrolmentId" = e."enrolmentId" AND b."itemKey" = e."itemKey" AND b."version" = e."version" - 1)`;
}

/** Subqueries: with a join, PostgreSQL may read a whole history. */
const selectWithPrevious = Prisma.sql`
  SELECT ${columnsWithSequence},
    ${previousDateSql("startedAt")} AS "previousStartedAt", ${previousDateSql("startedOn")} AS "previousStartedOn",
    ${previousDateSql("completedAt")} AS "previousCompletedAt",
    ${previousDateSql("completedOn")} AS "previousCompletedOn"
  FROM "page" e`;

function timelineEventFrom(row: TimelineRow): SequencedEvent {
  const event = eventFrom(row);
  const stateBefore = {
    item: event.item,
    status: event.from,
    version: event.version - 1,
    startedAt: row.previousStartedAt,
    startedOn: row.previousStartedOn,
    completedAt: row.previousCompletedAt,
    completedOn: row.previousCompletedOn,
  };
  return { ...event, sequence: row.sequence, stateBefore };
}

function pageSql(enrolment: Prisma.Sql, { from, towards }: Cursor, take: number): Prisma.Sql {
  const [side, order] =
    towards === "older"
      ? [Prisma.sql`"sequence" < ${from}`, Prisma.sql`DESC`]
      : [Prisma.sql`"sequence" > ${from}`, Prisma.sql`ASC`];
  return Prisma.sql`WITH "page" AS (
    SELECT * FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolment} AND ${side}
    ORDER BY "sequence" ${order} LIMIT ${take})`;
}

/** Reads at most `take` versions of each item; the cross join makes SQLite start from `places`. */
function itemsPageSql(
  enrolment: Prisma.Sql,
  { from, towards }: Cursor,
  take: number,
  items: readonly string[],
): Prisma.Sql {
  const [position, side, order] =
    towards === "older"
      ? [
          from,
          Prisma.sql`e."version" > s."low" - ${take} AND e."version" <= s."low"`,
          Prisma.sql`DESC`,
        ]
      : [
          from + 1,
          Prisma.sql`e."version" > s."low" AND e."version" <= s."low" + ${take}`,
          Prisma.sql`ASC`,
        ];
  return Prisma.sql`WITH RECURSIVE ${versionsBeforeSql(enrolment, Prisma.sql`${position}`, items)},
    "beside" AS (
      SELECT e.*, ROW_NUMBER() OVER (ORDER BY e."sequence" ${order}) AS "rank"
      FROM "places" s CROSS JOIN "ProgressEvent" e
      WHERE s."low" = s."high" AND e."enrolmentId" = s."enrolmentId" AND e."itemKey" = s."itemKey"
        AND ${side}),
    "page" AS (SELECT * FROM "beside" WHERE "rank" <= ${take})`;
}

/** The changes made on a day, and those for which it was given later or before. */
function dayPageSql(
  enrolment: Prisma.Sql,
  { from, towards }: Cursor,
  take: number,
  day: string,
): Prisma.Sql {
  const [side, order] =
    towards === "older"
      ? [Prisma.sql`"sequence" < ${from}`, Prisma.sql`DESC`]
      : [Prisma.sql`"sequence" > ${from}`, Prisma.sql`ASC`];
  return Prisma.sql`WITH "made" AS (
      SELECT * FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolment} AND "localDate" = ${day} AND ${side}
      ORDER BY "sequence" ${order} LIMIT ${take}),
    "beside" AS (
      SELECT u.*, ROW_NUMBER() OVER (ORDER BY u."sequence" ${order}) AS "rank" FROM (
        SELECT * FROM "made"
        UNION ALL
        SELECT * FROM "ProgressEvent"
        WHERE "enrolmentId" = ${enrolment} AND "happenedOn" = ${day} AND "localDate" <> ${day}
          AND ${side}) u),
    "page" AS (SELECT * FROM "beside" WHERE "rank" <= ${take})`;
}

export type TimelineFilter = {
  readonly items?: readonly string[] | undefined;
  /** Without regard to the items. */
  readonly day?: string | undefined;
};

/** Newest first. */
export async function findTimeline(
  userId: string,
  pathKey: string,
  cursor: Cursor,
  take: number,
  { items, day }: TimelineFilter = {},
): Promise<SequencedEvent[]> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const pageOf = () => {
    if (day !== undefined) return dayPageSql(enrolment, cursor, take, day);
    return items ? itemsPageSql(enrolment, cursor, take, items) : pageSql(enrolment, cursor, take);
  };
  const rows = await (await prisma()).$queryRaw<TimelineRow[]>`
    ${pageOf()} ${selectWithPrevious} ORDER BY e."sequence" DESC`;
  return rows.map(timelineEventFrom);
}

export async function findTimelineEvents(
  userId: string,
  pathKey: string,
  ids: readonly string[],
): Promise<SequencedEvent[]> {
  if (ids.length === 0) return [];
  const rows = await (await prisma()).$queryRaw<TimelineRow[]>`
    WITH "page" AS (
      SELECT * FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "clientId" IN (${Prisma.join([...ids])}))
    ${selectWithPrevious}`;
  return rows.map(timelineEventFrom);
}

export async function findEventAt(
  userId: string,
  pathKey: string,
  sequence: number,
): Promise<SequencedEvent | null> {
  const [row] = await (await prisma()).$queryRaw<TimelineRow[]>`
    WITH "page" AS (
      SELECT * FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "sequence" = ${sequence})
    ${selectWithPrevious}`;
  return row ? timelineEventFrom(row) : null;
}
