import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { Evidence, LevelledEvidence } from "../../domain/evidence";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { evidenceFrom, evidenceSql } from "./evidence-rows";

function newestFirst(one: Pick<Evidence, "addedAt" | "id">, other: typeof one): number {
  return other.addedAt.getTime() - one.addedAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** Rows of "Evidence" as `e`: of a learner, or of what supports an item; without the removed ones. */
function liveSql(userId: string, pathKey: string, item?: string): Prisma.Sql {
  const enrolment = enrolmentIdSql(userId, pathKey);
  return item === undefined
    ? Prisma.sql`"Evidence" e WHERE e."enrolmentId" = ${enrolment} AND e."removedAt" IS NULL`
    : Prisma.sql`"EvidenceItem" s JOIN "Evidence" e
        ON e."enrolmentId" = s."enrolmentId" AND e."id" = s."evidenceId"
      WHERE s."enrolmentId" = ${enrolment} AND s."itemKey" = ${item} AND e."removedAt" IS NULL`;
}

/** Newest first. */
export async function findEvidenceList(
  userId: string,
  pathKey: string,
  item?: string,
): Promise<LevelledEvidence[]> {
  const page = Prisma.sql`SELECT e.* FROM ${liveSql(userId, pathKey, item)}`;
  return [...evidenceFrom(await rawQuery(evidenceSql(page))).values()].sort(newestFirst);
}

/** The ids of the same. */
export async function findEvidenceIds(
  userId: string,
  pathKey: string,
  item?: string,
): Promise<string[]> {
  const rows = await rawQuery<Pick<Evidence, "id" | "addedAt">>(
    Prisma.sql`SELECT e."id", e."addedAt" FROM ${liveSql(userId, pathKey, item)}`,
  );
  return rows.sort(newestFirst).map(({ id }) => id);
}

const batchSize = 200;

/** In the order of the ids, of which there are at most `batchSize`; the removed ones too. */
export async function findEvidenceByIds(
  userId: string,
  pathKey: string,
  ids: readonly string[],
): Promise<LevelledEvidence[]> {
  if (ids.length === 0) return [];
  // One length for all, because statements are cached.
  const padded = Array.from({ length: batchSize }, (_, index) => ids[index] ?? ids[0]);
  const page = Prisma.sql`
    SELECT * FROM "Evidence" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}
      AND "id" IN (${Prisma.join(padded)})`;
  const found = evidenceFrom(await rawQuery(evidenceSql(page)));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The removed ones too, by id, in an order that is the same on every engine. */
export async function* findEvidenceBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly Evidence[]> {
  const rows = await rawQuery<{ id: string }>(Prisma.sql`
    SELECT "id" FROM "Evidence" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`);
  const ids = rows.map(({ id }) => id).sort();
  for (let start = 0; start < ids.length; start += batchSize) {
    yield await findEvidenceByIds(userId, pathKey, ids.slice(start, start + batchSize));
    await yieldToEventLoop();
  }
}
