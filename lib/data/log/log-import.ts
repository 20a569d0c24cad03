import { logRowLimit } from "../../domain/log-entry";
import type { RecordImportPlan } from "../../domain/record-import";
import type { SqlTransaction } from "../engines/engine";
import { countRecords, deleteOldestRemoved } from "../items/removed-records";
import type { ImportLists } from "../progress/import-upload";
import { replaceLogEntries } from "./log-rows";

export async function saveImportedLog(
  tx: SqlTransaction,
  enrolmentId: string,
  source: Pick<ImportLists, "log">,
  { taken }: RecordImportPlan,
): Promise<void> {
  if (taken.size === 0) return;
  for await (const batch of source.log(tx)) {
    await replaceLogEntries(
      tx,
      enrolmentId,
      batch.filter(({ id }) => taken.has(id)),
    );
  }
  const { rows } = await countRecords(tx, "LogEntry", enrolmentId);
  await deleteOldestRemoved(tx, "LogEntry", enrolmentId, rows - logRowLimit);
}
