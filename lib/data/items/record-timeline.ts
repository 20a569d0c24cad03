import { firstLineOf } from "../../domain/note";
import type { Direction, RecordPlace, TimelineNote, TimelineRecord } from "../../domain/timeline";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import {
  type FirstDays,
  type FirstDaysRow,
  firstDaysFrom,
  firstDaysSql,
} from "../progress/first-days";
import { enrolmentIdSql } from "../progress/history";
import type { TimelineFilter } from "../progress/timeline";
import { startLength } from "./note-lines";

export type RecordCursor = { readonly from: RecordPlace | undefined; readonly towards: Direction };

type RecordRow = {
  of: "note" | TimelineRecord["of"];
  id: string;
  act: TimelineRecord["act"] | "written";
  key: string;
  at: Date;
  day: string;
  text: string;
  isGone: number | bigint;
};
type Row = FirstDaysRow & (RecordRow | { of: null });

type Page = {
  readonly enrolment: Prisma.Sql;
  readonly side: Prisma.Sql;
  /** The same for times alone, as an index has them. */
  readonly bound: Prisma.Sql;
  readonly order: Prisma.Sql;
  readonly from: RecordPlace;
  readonly take: number;
  readonly items: readonly string[] | undefined;
  readonly day: string | undefined;
};

const endOfRecords: RecordPlace = { at: new Date(Date.UTC(9999, 11, 31)), key: "" };

/** The local day of the version after `v` that is kept; that of the current text, unless it is a removal. */
const nextDaySql = Prisma.sql`COALESCE(
  (SELECT l."localDate" FROM "NoteVersion" l
    WHERE l."enrolmentId" = v."enrolmentId" AND l."itemKey" = v."itemKey" AND l."version" > v."version"
    ORDER BY l."version" LIMIT 1),
  (SELECT n."localDate" FROM "Note" n
    WHERE n."enrolmentId" = v."enrolmentId" AND n."itemKey" = v."itemKey" AND n."text" <> ''),
  '')`;

/** The note of each item and day, as it was last saved; the key is the item. */
function notesSql({ enrolment, side, order, from, take, items, day }: Page): Prisma.Sql {
  const where = Prisma.sql`v."enrolmentId" = ${enrolment}
    AND (v."at", v."itemKey") ${side} (${from.at}, ${from.key})
    ${day === undefined ? Prisma.empty : Prisma.sql`AND v."localDate" = ${day}`}
    ${items ? Prisma.sql`AND v."itemKey" IN (${Prisma.join([...items])})` : Prisma.empty}`;
  const columns = Prisma.sql`v."at", 'note' AS "of", v."itemKey" AS "id", 'written' AS "act",
    v."itemKey" AS "key", v."localDate" AS "day", substr(v."text", 1, ${startLength}) AS "text",
    0 AS "isGone"`;
  return Prisma.sql`
    SELECT * FROM (
      SELECT ${columns} FROM "NoteVersion" v WHERE ${where} AND v."localDate" <> ${nextDaySql}
      ORDER BY v."at" ${order}, v."itemKey" ${order} LIMIT ${take}) n
    UNION ALL SELECT ${columns} FROM "Note" v WHERE ${where}`;
}

/**
 * A table of records with the times of their adding, last change and removal; `where` narrows it to items. Its columns
 * say what a record is and what it is called, and on which day it happened, if that is not when it was added.
 */
type RecordTable = {
  readonly key: string;
  readonly name: string;
  readonly of: string;
  readonly title: string;
  readonly happenedOn?: string;
  readonly where: (items: readonly string[]) => Prisma.Sql;
};

const recordTables: readonly RecordTable[] = [
  {
    key: "evidence",
    name: "Evidence",
    of: "'evidence'",
    title: `r."title"`,
    where: (items) => Prisma.sql`EXISTS (SELECT 1 FROM "EvidenceItem" i
      WHERE i."enrolmentId" = r."enrolmentId" AND i."evidenceId" = r."id"
        AND i."itemKey" IN (${Prisma.join([...items])}))`,
  },
  {
    key: "project",
    name: "Project",
    of: "'project'",
    title: `r."title"`,
    where: (items) => Prisma.sql`r."itemKey" IN (${Prisma.join([...items])})`,
  },
  {
    key: "log",
    name: "LogEntry",
    of: `r."kind"`,
    title: `COALESCE(r."title", r."company", r."itemKey", '')`,
    happenedOn: `r."day"`,
    where: (items) => Prisma.sql`r."itemKey" IN (${Prisma.join([...items])})`,
  },
];

/**
 * The nearest `take` lines of each act: an index has them in this order, since ids are equally long. The keys of one
 * record are in the order of its life.
 */
function linesOf(
  { key, name, of, title, happenedOn, where }: RecordTable,
  { enrolment, side, bound, order, from, take, items, day }: Page,
): Prisma.Sql[] {
  return (["added", "changed", "removed"] as const).map((act) => {
    const at = Prisma.raw(`r."${act}At"`);
    const on = `r."${act}On"`;
    const days = act === "added" && happenedOn ? `${on}, ${happenedOn}` : on;
    const lineKey = Prisma.raw(`'${key}.' || r."id" || '.${act}'`);
    return Prisma.sql`SELECT * FROM (
      SELECT ${at} AS "at", ${Prisma.raw(of)} AS "of", r."id", '${Prisma.raw(act)}' AS "act",
        ${lineKey} AS "key", ${Prisma.raw(on)} AS "day", ${Prisma.raw(title)} AS "text",
        CASE WHEN r."removedAt" IS NULL THEN 0 ELSE 1 END AS "isGone"
      FROM ${Prisma.raw(`"${name}"`)} r
      WHERE r."enrolmentId" = ${enrolment} AND ${at} ${bound} ${from.at}
        AND (${at}, ${lineKey}) ${side} (${from.at}, ${from.key})
        ${day === undefined ? Prisma.empty : Prisma.sql`AND ${day} IN (${Prisma.raw(days)})`}
        ${items ? Prisma.sql`AND ${where(items)}` : Prisma.empty}
      ORDER BY ${at} ${order}, r."id" ${order} LIMIT ${take}) ${Prisma.raw(`"${key}-${act}"`)}`;
  });
}

function recordsSql(page: Page): Prisma.Sql {
  const lines = recordTables.flatMap((table) => linesOf(table, page));
  return Prisma.join(lines, " UNION ALL ");
}

/**
 * The nearest `take` notes of a day and `take` records, newest first, and perhaps more; `from` is among the newer ones.
 * With them come the first days of the history, which saves its page a query.
 */
export async function findTimelineRecords(
  userId: string,
  pathKey: string,
  { from = endOfRecords, towards }: RecordCursor,
  take: number,
  { items, day }: TimelineFilter = {},
): Promise<{ records: (TimelineNote | TimelineRecord)[]; firstDays: FirstDays }> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const direction =
    towards === "older"
      ? { side: Prisma.sql`<`, bound: Prisma.sql`<=`, order: Prisma.sql`DESC` }
      : { side: Prisma.sql`>=`, bound: Prisma.sql`>=`, order: Prisma.sql`ASC` };
  const page = { enrolment, ...direction, from, take, items, day };
  const rows = await rawQuery<Row>(Prisma.sql`
    WITH "page" AS (${notesSql(page)} UNION ALL ${recordsSql(page)})
    SELECT p.*, d.* FROM (SELECT ${firstDaysSql(enrolment)}) d LEFT JOIN "page" p ON TRUE
    ORDER BY p."at" DESC, p."key" DESC`);
  return {
    records: rows.flatMap((row) => (row.of === null ? [] : lineFrom(row))),
    firstDays: firstDaysFrom(rows[0]),
  };
}

function lineFrom({
  of,
  id,
  act,
  key,
  at,
  day,
  text,
  isGone,
}: RecordRow): TimelineNote | TimelineRecord {
  if (of === "note" || act === "written")
    return {
      ...{ of: "note", item: id, key, at, day },
      firstLine: text === "" ? null : firstLineOf(text),
    };
  return { of, id, act, key, at, day, title: text, isGone: Number(isGone) === 1 };
}
