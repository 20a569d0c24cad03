import { logRowLimit } from "../../domain/log-entry";
import type { RecordImportPlan } from "../../domain/record-import";
import type { SqlTransaction } from "../engines/engine";
import type { ImportLists } from "../progress/import-upload";
import { countLogEntries, deleteOldestRemovedEntries, replaceLogEntries } from "./log-rows";

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
  const { rows } = await countLogEntries(tx, enrolmentId);
  await deleteOldestRemovedEntries(tx, enrolmentId, rows - logRowLimit);
}
