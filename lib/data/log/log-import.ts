import { type LogEntry, logRowLimit } from "../../domain/log-entry";
import type { RecordImportPlan } from "../../domain/record-import";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import type { ImportLists } from "../progress/import-upload";

const lookupLength = 500;

async function deleteEntries(
  tx: SqlExecutor,
  enrolmentId: string,
  entries: readonly LogEntry[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += lookupLength) {
    // One length for all, because statements are cached.
    const ids = Array.from(
      { length: lookupLength },
      (_, index) => (entries[start + index] ?? entries[start])?.id,
    );
    await tx.$executeRaw`
      DELETE FROM "LogEntry" WHERE "enrolmentId" = ${enrolmentId} AND "id" IN (${Prisma.join(ids)})`;
  }
}

/** Of the removed ones the oldest, beyond the limit. */
async function deleteOldestRemoved(tx: SqlExecutor, enrolmentId: string): Promise<void> {
  const [counted] = await tx.$queryRaw<{ rows: number | bigint }[]>`
    SELECT COUNT(*) AS "rows" FROM "LogEntry" WHERE "enrolmentId" = ${enrolmentId}`;
  const excess = Number(counted?.rows ?? 0) - logRowLimit;
  if (excess <= 0) return;
  await tx.$executeRaw`
    DELETE FROM "LogEntry" WHERE "enrolmentId" = ${enrolmentId} AND "id" IN (
      SELECT "id" FROM "LogEntry" WHERE "enrolmentId" = ${enrolmentId} AND "removedAt" IS NOT NULL
      ORDER BY "removedAt", "id" LIMIT ${excess})`;
}

export async function saveImportedLog(
  tx: SqlTransaction,
  enrolmentId: string,
  source: Pick<ImportLists, "log">,
  { taken }: RecordImportPlan,
): Promise<void> {
  if (taken.size === 0) return;
  for await (const batch of source.log(tx)) {
    const entries = batch.filter(({ id }) => taken.has(id));
    await deleteEntries(tx, enrolmentId, entries);
    await tx.insert(
      "LogEntry",
      entries.map(({ on: day, item: itemKey, ...row }) => ({ enrolmentId, day, itemKey, ...row })),
    );
  }
  await deleteOldestRemoved(tx, enrolmentId);
}
