import { backingLevelOf, describedLength, type Level } from "../../domain/level";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

type BackingRow = {
  readonly item: string;
  readonly isNote: number | bigint;
  readonly text: string | null;
  readonly url: string | null;
  readonly checkedAt: Date | null;
  readonly lapsedAt: Date | null;
};

export type ItemBacking = { readonly items: readonly string[]; readonly level: Level };

/** What the learner's evidence and notes say of these items, of which there are at most `most`. */
export async function findItemBacking(
  userId: string,
  pathKey: string,
  items: readonly string[],
  most: number,
): Promise<ItemBacking[]> {
  if (items.length === 0) return [];
  const enrolment = enrolmentIdSql(userId, pathKey);
  // One length for all, because statements are cached.
  const keys = Prisma.join(Array.from({ length: most }, (_, at) => items[at] ?? items[0]));
  const rows = await rawQuery<BackingRow>(Prisma.sql`
    SELECT i."itemKey" AS "item", 0 AS "isNote", e."description" AS "text", e."url",
      c."checkedAt", c."lapsedAt"
    FROM "EvidenceItem" i
    JOIN "Evidence" e ON e."enrolmentId" = i."enrolmentId" AND e."id" = i."evidenceId"
    LEFT JOIN "LinkCheck" c ON c."enrolmentId" = e."enrolmentId" AND c."url" = e."url"
    WHERE i."enrolmentId" = ${enrolment} AND i."itemKey" IN (${keys}) AND e."removedAt" IS NULL
    UNION ALL
    SELECT "itemKey", 1, "text", NULL, NULL, NULL FROM "Note"
    WHERE "enrolmentId" = ${enrolment} AND "itemKey" IN (${keys})
      AND length("text") >= ${describedLength}`);
  return rows.flatMap(({ item, isNote, text, url, checkedAt, lapsedAt }) => {
    const answers = new Map(url === null ? [] : [[url, { checkedAt, lapsedAt }]]);
    const level = backingLevelOf({ text, urls: [url] }, answers);
    // A note that describes nothing claims nothing either.
    return isNote && level.name === "claimed" ? [] : [{ items: [item], level }];
  });
}
