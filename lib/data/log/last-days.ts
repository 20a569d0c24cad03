import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

/** The last day on which each habit was logged, by item. */
export async function findLastHabitDays(
  userId: string,
  pathKey: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await rawQuery<{ item: string; day: string }>(Prisma.sql`
    SELECT "itemKey" AS "item", MAX("day") AS "day" FROM "LogEntry"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "kind" = 'habit'
      AND "itemKey" IS NOT NULL AND "removedAt" IS NULL
    GROUP BY "itemKey"`);
  return new Map(rows.map(({ item, day }) => [item, day]));
}
