import type { ShownForecast } from "../../domain/shown-forecast";
import { rawQuery } from "../database";
import type { SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

type WeekRow = Pick<ShownForecast, "week">;

const weeksSql = (enrolment: Prisma.Sql) => Prisma.sql`
  SELECT "week" FROM "ShownForecast" WHERE "enrolmentId" = ${enrolment}`;

function missingFrom(
  here: readonly WeekRow[],
  imported: readonly ShownForecast[],
): ShownForecast[] {
  const weeks = new Set(here.map(({ week }) => week));
  return imported.filter(({ week }) => !weeks.has(week));
}

/** How many weeks importing forecasts would add: what was shown here stays. */
export async function countMissingForecasts(
  userId: string,
  pathKey: string,
  imported: readonly ShownForecast[],
): Promise<number> {
  const here = await rawQuery<WeekRow>(weeksSql(enrolmentIdSql(userId, pathKey)));
  return missingFrom(here, imported).length;
}

export async function saveImportedForecasts(
  tx: SqlTransaction,
  enrolmentId: string,
  imported: readonly ShownForecast[],
): Promise<void> {
  const here = await tx.$queryRaw<WeekRow[]>(weeksSql(Prisma.sql`${enrolmentId}`));
  await tx.insert(
    "ShownForecast",
    missingFrom(here, imported).map(({ week, shownOn, early, likely, late }) => ({
      enrolmentId,
      week,
      shownOn,
      early,
      likely,
      late,
    })),
  );
}
