import type { StudyTime } from "../../domain/study-time";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

type Row = Omit<StudyTime, "minutes"> & { readonly minutes: number | bigint };

/** The sum of each day and item, earliest day first. */
export async function findStudyTime(userId: string, pathKey: string): Promise<StudyTime[]> {
  const rows = await rawQuery<Row>(Prisma.sql`
    SELECT "day" AS "on", "itemKey" AS "item", SUM("minutes") AS "minutes" FROM "LogEntry"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}
      AND "kind" = 'study' AND "removedAt" IS NULL
    GROUP BY "day", "itemKey" ORDER BY "day", "itemKey"`);
  return rows.map((row) => ({ ...row, minutes: Number(row.minutes) }));
}

/** The sum of each day from `since` on, of one item or of all. */
export async function findStudyDays(
  userId: string,
  pathKey: string,
  { since, item }: { readonly since: string; readonly item?: string | undefined },
): Promise<StudyTime[]> {
  const rows = await rawQuery<Row>(Prisma.sql`
    SELECT "day" AS "on", NULL AS "item", SUM("minutes") AS "minutes" FROM "LogEntry"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "day" >= ${since}
      AND "kind" = 'study' AND "removedAt" IS NULL
      ${item === undefined ? Prisma.empty : Prisma.sql`AND "itemKey" = ${item}`}
    GROUP BY "day"`);
  return rows.map((row) => ({ ...row, minutes: Number(row.minutes) }));
}
