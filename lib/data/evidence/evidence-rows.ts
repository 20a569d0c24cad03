import type { Evidence, EvidenceKind, LevelledEvidence } from "../../domain/evidence";
import { backingLevelOf } from "../../domain/level";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";

type EvidenceRow = Omit<Evidence, "items" | "kind"> & {
  readonly kind: string;
  /** Null in the row of the evidence itself; one more row for each of its items. */
  readonly item: string | null;
  readonly checkedAt: Date | null;
  readonly lapsedAt: Date | null;
};

const content = "kind title url issuer credentialId issuedOn expiresOn description";
const lifecycle = "addedAt addedOn changedAt changedOn removedAt removedOn";
const columns = `id version ${content} ${lifecycle}`.split(" ");
const columnsOf = (table: string) =>
  Prisma.raw(columns.map((name) => `${table}."${name}"`).join(", "));
const noColumns = Prisma.raw(
  columns
    .slice(1)
    .map(() => "NULL")
    .join(", "),
);

/**
 * One statement, so that evidence and its items are of one moment. `page` selects rows of "Evidence"; each has its link's
 * answers.
 */
export function evidenceSql(page: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH "page" AS (${page})
    SELECT ${columnsOf("p")}, NULL AS "item", c."checkedAt", c."lapsedAt"
    FROM "page" p LEFT JOIN "LinkCheck" c ON c."enrolmentId" = p."enrolmentId" AND c."url" = p."url"
    UNION ALL
    SELECT i."evidenceId", ${noColumns}, i."itemKey", NULL, NULL
    FROM "page" p JOIN "EvidenceItem" i
      ON i."enrolmentId" = p."enrolmentId" AND i."evidenceId" = p."id"`;
}

/** By id. */
export function evidenceFrom(rows: readonly EvidenceRow[]): Map<string, LevelledEvidence> {
  const items = new Map<string, string[]>();
  for (const { id, item } of rows) {
    const known = items.get(id) ?? [];
    items.set(id, item === null ? known : [...known, item]);
  }
  const evidence = rows.filter(({ item }) => item === null);
  return new Map(
    evidence.map(({ item: _item, checkedAt, lapsedAt, ...row }) => {
      const answers = new Map(row.url === null ? [] : [[row.url, { checkedAt, lapsedAt }]]);
      const level = backingLevelOf({ text: row.description, urls: [row.url] }, answers);
      const kind = row.kind as EvidenceKind;
      return [row.id, { ...row, kind, items: (items.get(row.id) ?? []).sort(), level }];
    }),
  );
}

export async function findEvidenceWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  id: string,
): Promise<Evidence | undefined> {
  const page = Prisma.sql`
    SELECT * FROM "Evidence" WHERE "enrolmentId" = ${enrolmentId} AND "id" = ${id}`;
  const found = evidenceFrom(await tx.$queryRaw<EvidenceRow[]>(evidenceSql(page))).get(id);
  if (!found) return undefined;
  const { level: _level, ...evidence } = found;
  return evidence;
}

/** Takes the place of what has the same id. */
export async function replaceEvidence(
  tx: SqlTransaction,
  enrolmentId: string,
  list: readonly Evidence[],
): Promise<void> {
  for (const { id } of list) {
    await tx.$executeRaw`
      DELETE FROM "Evidence" WHERE "enrolmentId" = ${enrolmentId} AND "id" = ${id}`;
  }
  await tx.insert(
    "Evidence",
    list.map(({ items: _items, ...row }) => ({ enrolmentId, ...row })),
  );
  await tx.insert(
    "EvidenceItem",
    list.flatMap(({ id, items }) =>
      items.map((itemKey) => ({ enrolmentId, evidenceId: id, itemKey })),
    ),
  );
}
