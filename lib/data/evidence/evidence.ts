import { type Evidence, evidenceRowLimit, type LevelledEvidence } from "../../domain/evidence";
import type { EvidenceOutcome } from "../../domain/evidence-decision";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment, type RecordTarget } from "../items/enrolment";
import { countRecords, deleteOldestRemoved } from "../items/removed-records";
import { enrolmentIdSql } from "../progress/history";
import { evidenceFrom, evidenceSql, findEvidenceWithin, replaceEvidence } from "./evidence-rows";

/** Null where there is none, or a removed one. */
export async function findEvidence(
  userId: string,
  pathKey: string,
  id: string,
): Promise<LevelledEvidence | null> {
  const page = Prisma.sql`
    SELECT * FROM "Evidence" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}
      AND "id" = ${id} AND "removedAt" IS NULL`;
  return evidenceFrom(await rawQuery(evidenceSql(page))).get(id) ?? null;
}

/** Durable when this returns. Null if the learner is not enrolled on the path. */
export async function saveEvidence(
  target: RecordTarget,
  decide: (known: Evidence | undefined, liveCount: number) => EvidenceOutcome,
): Promise<EvidenceOutcome | null> {
  const { userId, id, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const known = await findEvidenceWithin(tx, enrolmentId, id);
      const { rows, live } = await countRecords(tx, "Evidence", enrolmentId);
      const decision = decide(known, live);
      if (decision.outcome !== "saved") return decision;
      if (!known)
        await deleteOldestRemoved(tx, "Evidence", enrolmentId, rows + 1 - evidenceRowLimit);
      await replaceEvidence(tx, enrolmentId, [decision.evidence]);
      return decision;
    },
    { session, queueKey: userId },
  );
}
