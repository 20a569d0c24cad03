import type { DayActivity } from "../../domain/activity";
import type { Expiry } from "../../domain/expiry";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

type Row = DayActivity & { readonly evidence: string | null; readonly title: string | null };

/** In one query, for the dashboard: the activity since a day, oldest first, and the evidence that expires by another. */
export async function findActivityAndExpiries(
  userId: string,
  pathKey: string,
  { since, expiresBy }: { readonly since: string; readonly expiresBy: string },
): Promise<{ days: DayActivity[]; expiries: Expiry[] }> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const rows = await rawQuery<Row>(Prisma.sql`
    SELECT "localDate" AS "day", "changes", "completions", NULL AS "evidence", NULL AS "title"
    FROM "DailyActivity" WHERE "enrolmentId" = ${enrolment} AND "localDate" >= ${since}
    UNION ALL
    SELECT "expiresOn", 0, 0, "id", "title" FROM "Evidence"
    WHERE "enrolmentId" = ${enrolment} AND "expiresOn" <= ${expiresBy} AND "removedAt" IS NULL
    ORDER BY "day"`);
  return {
    days: rows.flatMap(({ evidence, title: _title, ...day }) => (evidence === null ? day : [])),
    expiries: rows.flatMap(({ evidence, title, day }) =>
      evidence === null || title === null ? [] : { id: evidence, title, expiresOn: day },
    ),
  };
}
