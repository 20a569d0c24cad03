import type { ArchivedTimer } from "../../domain/timer";
import { importedTimerOf } from "../../domain/timer-decision";
import { rawQuery } from "../database";
import type { SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { findTimer, findTimerWithin, replaceTimer } from "./timer";

type CountRow = { readonly count: number | bigint };

const entriesSql = (enrolment: Prisma.Sql, { entry }: ArchivedTimer) => Prisma.sql`
  SELECT COUNT(*) AS "count" FROM "LogEntry" WHERE "enrolmentId" = ${enrolment} AND "id" = ${entry}`;

const isFound = ([row]: readonly CountRow[]) => Number(row?.count) > 0;

/** Whether an import would start the timer, as far as the entries that it adds do not say that it was stopped. */
export async function isTimerImported(
  userId: string,
  pathKey: string,
  imported: ArchivedTimer | null,
  now: Date,
): Promise<boolean> {
  if (!imported) return false;
  const entries = entriesSql(enrolmentIdSql(userId, pathKey), imported);
  const isLogged = isFound(await rawQuery<CountRow>(entries));
  const known = await findTimer(userId, pathKey);
  return importedTimerOf(known, imported, { now, isLogged }) !== null;
}

/** After the log, which may have the entry of its stop. */
export async function saveImportedTimer(
  tx: SqlTransaction,
  enrolmentId: string,
  imported: ArchivedTimer | null,
  now: Date,
): Promise<void> {
  if (!imported) return;
  const entries = entriesSql(Prisma.sql`${enrolmentId}`, imported);
  const isLogged = isFound(await tx.$queryRaw<CountRow[]>(entries));
  const known = await findTimerWithin(tx, enrolmentId);
  const timer = importedTimerOf(known, imported, { now, isLogged });
  if (timer) await replaceTimer(tx, enrolmentId, timer);
}
