import { firstLineOf } from "../../domain/note";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

/** Enough for the first line with words, as a rule. */
export const startLength = 400;

/** By item. */
export function findNoteLines(userId: string, pathKey: string): Promise<Map<string, string>> {
  return linesOf(userId, pathKey, Prisma.sql`substr(n."text", 1, ${startLength})`);
}

/** The same at the end of a day. */
export function findNoteLinesOn(
  userId: string,
  pathKey: string,
  day: string,
): Promise<Map<string, string>> {
  const earlier = Prisma.sql`
    SELECT substr(v."text", 1, ${startLength}) FROM "NoteVersion" v
    WHERE v."enrolmentId" = n."enrolmentId" AND v."itemKey" = n."itemKey" AND v."localDate" <= ${day}
    ORDER BY v."version" DESC LIMIT 1`;
  const start = Prisma.sql`
    CASE WHEN n."localDate" <= ${day} THEN substr(n."text", 1, ${startLength}) ELSE (${earlier}) END`;
  return linesOf(userId, pathKey, start);
}

/** The first line with words of each start that has one. */
async function linesOf(
  userId: string,
  pathKey: string,
  start: Prisma.Sql,
): Promise<Map<string, string>> {
  const rows = await rawQuery<{ item: string; start: string | null }>(Prisma.sql`
    SELECT n."itemKey" AS "item", ${start} AS "start" FROM "Note" n
    WHERE n."enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`);
  const lines = rows.map(({ item, start }) => [item, firstLineOf(start ?? "")] as const);
  return new Map(lines.filter(([, line]) => line !== ""));
}
