import type { ShownForecast } from "../../domain/shown-forecast";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

/** Oldest first. */
export function findShownForecasts(userId: string, pathKey: string): Promise<ShownForecast[]> {
  return rawQuery(Prisma.sql`
    SELECT "week", "shownOn", "early", "likely", "late" FROM "ShownForecast"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} ORDER BY "week"`);
}

/** Only the first one of a week is stored. Nothing for a learner who is no longer enrolled. */
export async function saveShownForecast(
  userId: string,
  pathKey: string,
  { week, shownOn, early, likely, late }: ShownForecast,
): Promise<void> {
  await writeSql(
    (tx) => tx.$executeRaw`
      INSERT INTO "ShownForecast" ("enrolmentId", "week", "shownOn", "early", "likely", "late")
      SELECT "id", ${week}, ${shownOn}, ${early}, ${likely}, ${late} FROM "Enrolment"
      WHERE "userId" = ${userId} AND "pathKey" = ${pathKey}
      ON CONFLICT ("enrolmentId", "week") DO NOTHING`,
    { queueKey: userId },
  );
}
