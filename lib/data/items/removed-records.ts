import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";

/** Those whose removed rows stay, for the history. */
type RecordTable = "Evidence" | "LogEntry" | "Project";

const nameOf = (table: RecordTable) => Prisma.raw(`"${table}"`);

type Counts = { readonly rows: number; readonly live: number };

/** `rows` with the removed ones, `live` without. */
export async function countRecords(
  tx: SqlExecutor,
  table: RecordTable,
  enrolmentId: string,
): Promise<Counts> {
  const [row] = await tx.$queryRaw<{ rows: number | bigint; removed: number | bigint }[]>`
    SELECT COUNT(*) AS "rows", COUNT("removedAt") AS "removed" FROM ${nameOf(table)}
    WHERE "enrolmentId" = ${enrolmentId}`;
  const rows = Number(row?.rows ?? 0);
  return { rows, live: rows - Number(row?.removed ?? 0) };
}

/** Of the removed ones the oldest. */
export async function deleteOldestRemoved(
  tx: SqlExecutor,
  table: RecordTable,
  enrolmentId: string,
  count: number,
): Promise<void> {
  if (count <= 0) return;
  await tx.$executeRaw`
    DELETE FROM ${nameOf(table)} WHERE "enrolmentId" = ${enrolmentId} AND "id" IN (
      SELECT "id" FROM ${nameOf(table)}
      WHERE "enrolmentId" = ${enrolmentId} AND "removedAt" IS NOT NULL
      ORDER BY "removedAt", "id" LIMIT ${count})`;
}
