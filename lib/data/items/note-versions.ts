import type { EarlierVersions } from "../../domain/note";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { type EnrolmentTarget, lockEnrolment } from "./enrolment";

/** By item. */
export async function findEarlierVersions(
  userId: string,
  pathKey: string,
): Promise<EarlierVersions[]> {
  const rows = await rawQuery<EarlierVersions>(Prisma.sql`
    SELECT "itemKey" AS "item", COUNT(*) AS "count", SUM("size") AS "size", MAX("version") AS "last"
    FROM "NoteVersion" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}
    GROUP BY "itemKey" ORDER BY "itemKey"`);
  return rows.map(({ item, count, size, last }) => ({
    item,
    count: Number(count),
    size: Number(size),
    last: Number(last),
  }));
}

/** Those of each item up to `last`. Durable when this returns. */
export async function deleteEarlierVersions(
  target: EnrolmentTarget,
  versions: readonly Pick<EarlierVersions, "item" | "last">[],
): Promise<void> {
  const { userId, session } = target;
  await writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return;
      for (const { item, last } of versions) {
        await tx.$executeRaw`
          DELETE FROM "NoteVersion"
          WHERE "enrolmentId" = ${enrolmentId} AND "itemKey" = ${item} AND "version" <= ${last}`;
      }
    },
    { session, queueKey: userId },
  );
}
