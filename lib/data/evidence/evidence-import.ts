import { evidenceRowLimit } from "../../domain/evidence";
import type { RecordImportPlan } from "../../domain/record-import";
import type { SqlTransaction } from "../engines/engine";
import { countRecords, deleteOldestRemoved } from "../items/removed-records";
import type { ImportSource } from "../progress/import-upload";
import { replaceEvidence } from "./evidence-rows";

type Source = Pick<ImportSource, "evidence">;

export async function saveImportedEvidence(
  tx: SqlTransaction,
  enrolmentId: string,
  source: Source,
  { taken }: RecordImportPlan,
): Promise<void> {
  if (taken.size === 0) return;
  for await (const batch of source.evidence(tx)) {
    await replaceEvidence(
      tx,
      enrolmentId,
      batch.filter(({ id }) => taken.has(id)),
    );
  }
  const { rows } = await countRecords(tx, "Evidence", enrolmentId);
  await deleteOldestRemoved(tx, "Evidence", enrolmentId, rows - evidenceRowLimit);
}
