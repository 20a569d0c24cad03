import { evidenceRowLimit } from "../../domain/evidence";
import type { RecordImportPlan } from "../../domain/record-import";
import type { SqlTransaction } from "../engines/engine";
import type { ImportSource } from "../progress/import-upload";
import { countEvidence, deleteOldestRemoved, replaceEvidence } from "./evidence-rows";

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
  const { rows } = await countEvidence(tx, enrolmentId);
  await deleteOldestRemoved(tx, enrolmentId, rows - evidenceRowLimit);
}
