import {
  type ItemMarks,
  type MarkRefusal,
  noMarks,
  type ResourceFilters,
  type ResourceMark,
} from "../../domain/item-marks";
import type { Session } from "../../domain/session";
import { rawQuery, write, writeSql } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { type ItemTarget, lockEnrolment } from "./enrolment";

export type MarkRow = {
  readonly item: string;
  readonly kind: ResourceMark | "link" | "statement";
  readonly url: string;
  readonly title: string;
  readonly place: number;
};

/** That a filter is on; of no item. */
export type FilterRow = { readonly item: ""; readonly kind: keyof ResourceFilters };

/** The rows of an item, or of all; links in the order in which they were added. */
function marksSql(enrolmentId: Prisma.Sql, item?: string): Prisma.Sql {
  const where = Prisma.sql`WHERE "enrolmentId" = ${enrolmentId}
    ${item === undefined ? Prisma.empty : Prisma.sql`AND "itemKey" = ${item}`}`;
  return Prisma.sql`
    SELECT "itemKey" AS "item", "mark" AS "kind", "url", '' AS "title", 0 AS "place"
    FROM "ResourceMark" ${where}
    UNION ALL SELECT "itemKey", 'statement', '', '', "statement" FROM "StatementTick" ${where}
    UNION ALL SELECT "itemKey", 'link', "url", "title", "position" FROM "OwnLink" ${where}
    ORDER BY "item", "kind", "place", "url"`;
}

function marksFrom(rows: readonly MarkRow[]): ItemMarks[] {
  const items = [...new Set(rows.map(({ item }) => item))];
  return items.map((item) => {
    const of = (kind: MarkRow["kind"]) =>
      rows.filter((row) => row.item === item && row.kind === kind);
    return {
      item,
      using: of("using")[0]?.url ?? null,
      hidden: of("hidden")
        .map(({ url }) => url)
        .sort(),
      links: of("link").map(({ url, title }) => ({ url, title })),
      statements: of("statement").map(({ place }) => Number(place)),
    };
  });
}

export async function findAllMarks(userId: string, pathKey: string): Promise<ItemMarks[]> {
  return marksFrom(await rawQuery(marksSql(enrolmentIdSql(userId, pathKey))));
}

/** The marks of an item, and the learner's filters of resources. */
export function marksAndFiltersSql(userId: string, pathKey: string, item: string): Prisma.Sql {
  const filterSql = (column: "freeOnly" | "indonesianOnly") => Prisma.sql`
    SELECT '', '${Prisma.raw(column)}', '', '', 0 FROM "User"
    WHERE "id" = ${userId} AND ${Prisma.raw(`"${column}"`)} = ${true}`;
  return Prisma.sql`
    SELECT * FROM (${marksSql(enrolmentIdSql(userId, pathKey), item)}) m
    UNION ALL ${filterSql("freeOnly")} UNION ALL ${filterSql("indonesianOnly")}`;
}

export type MarksAndFilters = { readonly marks: ItemMarks; readonly filters: ResourceFilters };

export function marksAndFiltersFrom(
  rows: readonly (MarkRow | FilterRow)[],
  item: string,
): MarksAndFilters {
  const has = (kind: FilterRow["kind"]) => rows.some((row) => row.kind === kind);
  const marks = rows.filter((row): row is MarkRow => row.item === item);
  return {
    marks: marksFrom(marks)[0] ?? noMarks(item),
    filters: { freeOnly: has("freeOnly"), indonesianOnly: has("indonesianOnly") },
  };
}

/** Returns what `change` makes of the item's marks, or its refusal; null if the learner is not enrolled on the path. */
export async function saveMarks(
  target: ItemTarget,
  change: (marks: ItemMarks) => ItemMarks | MarkRefusal,
): Promise<ItemMarks | MarkRefusal | null> {
  const { userId, item, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const rows = await tx.$queryRaw<MarkRow[]>(marksSql(Prisma.sql`${enrolmentId}`, item));
      const after = change(marksFrom(rows)[0] ?? noMarks(item));
      if (typeof after === "object") await replaceMarks(tx, enrolmentId, after);
      return after;
    },
    { session, queueKey: userId },
  );
}

export async function findMarksWithin(
  tx: SqlExecutor,
  enrolmentId: string,
): Promise<Map<string, ItemMarks>> {
  const rows = await tx.$queryRaw<MarkRow[]>(marksSql(Prisma.sql`${enrolmentId}`));
  return new Map(marksFrom(rows).map((marks) => [marks.item, marks]));
}

export async function replaceMarks(
  tx: SqlTransaction,
  enrolmentId: string,
  { item, using, hidden, links, statements }: ItemMarks,
): Promise<void> {
  const key = { enrolmentId, itemKey: item };
  for (const table of ["ResourceMark", "OwnLink", "StatementTick"]) {
    await tx.$executeRaw`
      DELETE FROM ${Prisma.raw(`"${table}"`)}
      WHERE "enrolmentId" = ${enrolmentId} AND "itemKey" = ${item}`;
  }
  const marks: [ResourceMark, string][] = hidden.map((url) => ["hidden", url]);
  if (using !== null) marks.push(["using", using]);
  await tx.insert(
    "ResourceMark",
    marks.map(([mark, url]) => ({ ...key, url, mark })),
  );
  await tx.insert(
    "OwnLink",
    links.map((link, position) => ({ ...key, ...link, position })),
  );
  await tx.insert(
    "StatementTick",
    statements.map((statement) => ({ ...key, statement })),
  );
}

export async function findResourceFilters(userId: string): Promise<ResourceFilters> {
  const [filters] = await rawQuery<ResourceFilters>(Prisma.sql`
    SELECT "freeOnly", "indonesianOnly" FROM "User" WHERE "id" = ${userId}`);
  return filters ?? { freeOnly: false, indonesianOnly: false };
}

export async function saveResourceFilters(
  userId: string,
  filters: ResourceFilters,
  session?: Session,
): Promise<void> {
  await write((tx) => tx.user.updateMany({ where: { id: userId }, data: { ...filters } }), {
    session,
    queueKey: userId,
  });
}
