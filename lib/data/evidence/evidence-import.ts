import { type Evidence, evidenceLimit, evidenceRowLimit } from "../../domain/evidence";
import {
  createRecordImportPlanner,
  isOverRecordLimit,
  type RecordImportPlan,
} from "../../domain/record-import";
import { rawQuery } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import type { ImportSource } from "../progress/import-upload";
import { countEvidence, deleteOldestRemoved, replaceEvidence } from "./evidence-rows";

type VersionRow = {
  readonly id: string;
  readonly version: number;
  readonly removedAt: Date | null;
};
type Source = Pick<ImportSource, "evidence">;

function versionsSql(enrolment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "id", "version", "removedAt" FROM "Evidence" WHERE "enrolmentId" = ${enrolment}`;
}

async function planFrom(
  rows: readonly VersionRow[],
  batches: AsyncIterable<readonly Evidence[]>,
): Promise<RecordImportPlan> {
  const { next, plan } = createRecordImportPlanner(
    new Map(
      rows.map(({ id, version, removedAt }) => [id, { version, isRemoved: removedAt !== null }]),
    ),
  );
  for await (const batch of batches) for (const each of batch) next(each);
  return plan();
}

/** What importing the evidence would change. */
export async function planEvidence(
  userId: string,
  pathKey: string,
  source: Source,
): Promise<RecordImportPlan> {
  const rows = await rawQuery<VersionRow>(versionsSql(enrolmentIdSql(userId, pathKey)));
  return planFrom(rows, source.evidence());
}

/** The same by what is there now, as it has to be while it is saved. */
export async function planEvidenceWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  source: Source,
): Promise<RecordImportPlan> {
  const rows = await tx.$queryRaw<VersionRow[]>(versionsSql(Prisma.sql`${enrolmentId}`));
  return planFrom(rows, source.evidence(tx));
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
