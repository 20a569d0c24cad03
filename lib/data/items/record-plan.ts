import {
  createRecordImportPlanner,
  type RecordImportPlan,
  type RecordState,
} from "../../domain/record-import";
import { rawQuery } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

type VersionRow = RecordState & { readonly id: string };

const writtenColumns = Prisma.sql`"id", "version", "addedAt", "changedAt", "removedAt"`;

/** Reviews never change and are never removed. */
const versionColumns = {
  Evidence: writtenColumns,
  Project: writtenColumns,
  LogEntry: writtenColumns,
  Review: Prisma.sql`"id", 1 AS "version", NULL AS "addedAt", NULL AS "changedAt", NULL AS "removedAt"`,
} as const;
type RecordTable = keyof typeof versionColumns;

function versionsSql(table: RecordTable, enrolment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${versionColumns[table]} FROM ${Prisma.raw(`"${table}"`)}
    WHERE "enrolmentId" = ${enrolment}`;
}

async function planFrom(
  rows: readonly VersionRow[],
  batches: AsyncIterable<readonly VersionRow[]>,
): Promise<RecordImportPlan> {
  const { next, plan } = createRecordImportPlanner(new Map(rows.map((row) => [row.id, row])));
  for await (const batch of batches) for (const each of batch) next(each);
  return plan();
}

/** What importing the records would change. */
export async function planRecords(
  table: RecordTable,
  userId: string,
  pathKey: string,
  batches: AsyncIterable<readonly VersionRow[]>,
): Promise<RecordImportPlan> {
  const rows = await rawQuery<VersionRow>(versionsSql(table, enrolmentIdSql(userId, pathKey)));
  return planFrom(rows, batches);
}

export async function planRecordsWithin(
  tx: SqlExecutor,
  table: RecordTable,
  enrolmentId: string,
  batches: AsyncIterable<readonly VersionRow[]>,
): Promise<RecordImportPlan> {
  const rows = await tx.$queryRaw<VersionRow[]>(versionsSql(table, Prisma.sql`${enrolmentId}`));
  return planFrom(rows, batches);
}
