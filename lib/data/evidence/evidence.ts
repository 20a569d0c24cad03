import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import {
  type Evidence,
  type EvidenceOutcome,
  evidenceRowLimit,
  type LevelledEvidence,
} from "../../domain/evidence";
import type { Session } from "../../domain/session";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";
import {
  countEvidence,
  deleteOldestRemoved,
  evidenceFrom,
  evidenceSql,
  findEvidenceWithin,
  replaceEvidence,
} from "./evidence-rows";

export type EvidenceTarget = {
  readonly userId: string;
  readonly pathKey: string;
  readonly id: string;
  readonly session?: Session | undefined;
};

function newestFirst(one: Evidence, other: Evidence): number {
  return other.addedAt.getTime() - one.addedAt.getTime() || (one.id < other.id ? -1 : 1);
}

async function findBy(page: Prisma.Sql): Promise<LevelledEvidence[]> {
  return [...evidenceFrom(await rawQuery(evidenceSql(page))).values()].sort(newestFirst);
}

export type EvidencePage = { readonly take: number; readonly skip: number };

function pageSql(page: EvidencePage | undefined): Prisma.Sql {
  const limit = page && Prisma.sql`LIMIT ${page.take} OFFSET ${page.skip}`;
  return Prisma.sql`ORDER BY e."addedAt" DESC, e."id" ${limit ?? Prisma.empty}`;
}

function liveSql(userId: string, pathKey: string, item?: string): Prisma.Sql {
  const enrolment = enrolmentIdSql(userId, pathKey);
  return item === undefined
    ? Prisma.sql`
      FROM "Evidence" e WHERE e."enrolmentId" = ${enrolment} AND e."removedAt" IS NULL`
    : Prisma.sql`
      FROM "EvidenceItem" s JOIN "Evidence" e
        ON e."enrolmentId" = s."enrolmentId" AND e."id" = s."evidenceId"
      WHERE s."enrolmentId" = ${enrolment} AND s."itemKey" = ${item} AND e."removedAt" IS NULL`;
}

/** Newest first, without the removed ones; all of them without a page. */
export async function findEvidenceList(
  userId: string,
  pathKey: string,
  page?: EvidencePage,
): Promise<LevelledEvidence[]> {
  return findBy(Prisma.sql`SELECT e.* ${liveSql(userId, pathKey)} ${pageSql(page)}`);
}

/** The same of what supports an item. */
export async function findEvidenceOfItem(
  userId: string,
  pathKey: string,
  item: string,
  page?: EvidencePage,
): Promise<LevelledEvidence[]> {
  return findBy(Prisma.sql`SELECT e.* ${liveSql(userId, pathKey, item)} ${pageSql(page)}`);
}

export async function countEvidenceList(
  userId: string,
  pathKey: string,
  item?: string,
): Promise<number> {
  const [row] = await rawQuery<{ count: number | bigint }>(
    Prisma.sql`SELECT COUNT(*) AS "count" ${liveSql(userId, pathKey, item)}`,
  );
  return Number(row?.count ?? 0);
}

/** Null where there is none, or a removed one. */
export async function findEvidence(
  userId: string,
  pathKey: string,
  id: string,
): Promise<LevelledEvidence | null> {
  const [found] = await findBy(Prisma.sql`
    SELECT e.* FROM "Evidence" e
    WHERE e."enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND e."id" = ${id}
      AND e."removedAt" IS NULL`);
  return found ?? null;
}

/** Durable when this returns. Null if the learner is not enrolled on the path. */
export async function saveEvidence(
  target: EvidenceTarget,
  decide: (known: Evidence | undefined, liveCount: number) => EvidenceOutcome,
): Promise<EvidenceOutcome | null> {
  const { userId, id, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const known = await findEvidenceWithin(tx, enrolmentId, id);
      const { rows, live } = await countEvidence(tx, enrolmentId);
      const decision = decide(known, live);
      if (decision.outcome !== "saved") return decision;
      if (!known) await deleteOldestRemoved(tx, enrolmentId, rows + 1 - evidenceRowLimit);
      await replaceEvidence(tx, enrolmentId, [decision.evidence]);
      return decision;
    },
    { session, queueKey: userId },
  );
}

const batchSize = 200;

/** The removed ones too, by id, in an order that is the same on every engine. */
export async function* findEvidenceBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly Evidence[]> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const rows = await rawQuery<{ id: string }>(Prisma.sql`
    SELECT "id" FROM "Evidence" WHERE "enrolmentId" = ${enrolment}`);
  const ids = rows.map(({ id }) => id).sort();
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    // One length for all, because statements are cached.
    const padded = Array.from({ length: batchSize }, (_, index) => batch[index] ?? batch[0]);
    const found = evidenceFrom(
      await rawQuery(
        evidenceSql(Prisma.sql`
          SELECT e.* FROM "Evidence" e
          WHERE e."enrolmentId" = ${enrolment} AND e."id" IN (${Prisma.join(padded)})`),
      ),
    );
    yield batch.flatMap((id) => found.get(id) ?? []);
    await yieldToEventLoop();
  }
}
