import { evidenceLimit, evidenceRowLimit } from "../../domain/evidence";
import { isOverRecordLimit, type RecordImportPlan } from "../../domain/record-import";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { planRecords, planRecordsWithin } from "../items/record-plan";
import type { ImportSource } from "../progress/import-upload";
import { countEvidence, deleteOldestRemoved, replaceEvidence } from "./evidence-rows";

type Source = Pick<ImportSource, "evidence">;

/** What importing the evidence would change. */
export function planEvidence(
  userId: string,
  pathKey: string,
  source: Source,
): Promise<RecordImportPlan> {
  return planRecords("Evidence", userId, pathKey, source.evidence());
}

/** The same by what is there now, as it has to be while it is saved. */
export function planEvidenceWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  source: Source,
): Promise<RecordImportPlan> {
  return planRecordsWithin(tx, "Evidence", enrolmentId, source.evidence(tx));
}

export function isOverEvidenceLimit(plan: RecordImportPlan): boolean {
  return isOverRecordLimit(plan, evidenceLimit);
}

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
