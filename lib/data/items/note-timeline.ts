import { firstLineOf } from "../../domain/note";
import type { Direction, NotePlace, TimelineNote } from "../../domain/timeline";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import {
  type FirstDays,
  type FirstDaysRow,
  firstDaysFrom,
  firstDaysSql,
} from "../progress/past-date";
import { startLength } from "./note";

export type NoteCursor = { readonly from: NotePlace | undefined; readonly towards: Direction };

type Row = FirstDaysRow & ({ item: string; at: Date; day: string; start: string } | { item: null });

const endOfNotes: NotePlace = { at: new Date(Date.UTC(9999, 11, 31)), item: "" };

/** The local day of the version after `v` that is kept; that of the current text, unless it is a removal. */
const nextDaySql = Prisma.sql`COALESCE(
  (SELECT l."localDate" FROM "NoteVersion" l
    WHERE l."enrolmentId" = v."enrolmentId" AND l."itemKey" = v."itemKey" AND l."version" > v."version"
    ORDER BY l."version" LIMIT 1),
  (SELECT n."localDate" FROM "Note" n
    WHERE n."enrolmentId" = v."enrolmentId" AND n."itemKey" = v."itemKey" AND n."text" <> ''),
  '')`;

/**
 * The nearest `take` notes of a day, newest first, and perhaps more; `from` is among the newer ones. With them come the
 * first days of the history, which saves its page a query.
 */
export async function findTimelineNotes(
  userId: string,
  pathKey: string,
  { from = endOfNotes, towards }: NoteCursor,
  take: number,
  items?: readonly string[],
): Promise<{ notes: TimelineNote[]; firstDays: FirstDays }> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const [side, order] =
    towards === "older" ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>=`, Prisma.sql`ASC`];
  const where = Prisma.sql`v."enrolmentId" = ${enrolment}
    AND (v."at", v."itemKey") ${side} (${from.at}, ${from.item})
    ${items ? Prisma.sql`AND v."itemKey" IN (${Prisma.join([...items])})` : Prisma.empty}`;
  const columns = Prisma.sql`v."itemKey", v."at", v."localDate", substr(v."text", 1, ${startLength}) AS "start"`;
  const rows = await rawQuery<Row>(Prisma.sql`
    WITH "earlier" AS (
      SELECT ${columns} FROM "NoteVersion" v WHERE ${where} AND v."localDate" <> ${nextDaySql}
      ORDER BY v."at" ${order}, v."itemKey" ${order} LIMIT ${take}),
    "page" AS (
      SELECT * FROM "earlier" UNION ALL SELECT ${columns} FROM "Note" v WHERE ${where})
    SELECT p."itemKey" AS "item", p."at", p."localDate" AS "day", p."start", d.*
    FROM (SELECT ${firstDaysSql(enrolment)}) d LEFT JOIN "page" p ON TRUE
    ORDER BY p."at" DESC, p."itemKey" DESC`);
  return {
    notes: rows.flatMap((row) => (row.item === null ? [] : timelineNoteFrom(row))),
    firstDays: firstDaysFrom(rows[0]),
  };
}

function timelineNoteFrom({ item, at, day, start }: Exclude<Row, { item: null }>): TimelineNote {
  return { item, at, day, firstLine: start === "" ? null : firstLineOf(start) };
}
