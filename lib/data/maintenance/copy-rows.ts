import { createHash } from "node:crypto";
import type { Connection, Row } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { migrationsTable } from "../engines/schema/schema-part";

export type OnProgress = (line: string) => void;

/** The digest does not depend on the order of rows. */
type TableDigest = { readonly rows: number; readonly digest: bigint };

/** Their rows hold pictures, and parts of archives with pictures: some hundred kB each. */
const tablesWithLargeRows: ReadonlySet<string> = new Set(["ProjectPicture", "Token"]);
const largeRowsAtOnce = 20;

/** Within a transaction on both; one of the two is SQLite. Throws a DatabaseError when the digests differ. */
export async function copyRows(
  from: Connection,
  to: Connection,
  onProgress: OnProgress,
): Promise<void> {
  const tables = await tablesInForeignKeyOrder(from.engine === "sqlite" ? from : to);
  const sourceDigests = new Map<string, TableDigest>();
  for (const table of tables) {
    const mend = to.engine === "postgresql" ? withoutNullCharacters : unchanged;
    const sourceDigest = await digestTable(from, table, mend, async (rows, count) => {
      await to.insert(table, rows);
      onProgress(`${table}: ${count} rows copied`);
    });
    sourceDigests.set(table, sourceDigest);
  }
  await to.alignSequences();
  for (const [table, { rows, digest }] of sourceDigests) {
    const copyDigest = await digestTable(to, table, unchanged, async (_, count) =>
      onProgress(`${table}: ${count} of ${rows} rows compared`),
    );
    if (copyDigest.rows === rows && copyDigest.digest === digest) continue;
    throw new DatabaseError(`The copy of ${table} differs from what was copied: nothing is kept`);
  }
}

/** Without the table of migrations. */
export async function tablesInForeignKeyOrder(sqlite: Connection): Promise<string[]> {
  const references = await sqlite.rows<{ table: string; target: string }>(
    `SELECT m."name" AS "table", f."table" AS "target"
     FROM "sqlite_master" m JOIN pragma_foreign_key_list(m."name") f
     WHERE m."type" = 'table' AND f."table" <> m."name"`,
  );
  const ordered = new Set<string>();
  const add = (table: string, via: readonly string[]) => {
    if (ordered.has(table) || via.includes(table)) return;
    for (const reference of references) {
      if (reference.table === table) add(reference.target, [...via, table]);
    }
    ordered.add(table);
  };
  for (const table of (await sqlite.tables()).sort()) add(table, []);
  // Each database has its own.
  ordered.delete(migrationsTable);
  return [...ordered];
}

async function digestTable(
  connection: Connection,
  table: string,
  mend: (row: Row) => Row,
  onBatch: (rows: Row[], count: number) => Promise<void>,
): Promise<TableDigest> {
  let rows = 0;
  let digest = 0n;
  const size = tablesWithLargeRows.has(table) ? largeRowsAtOnce : undefined;
  for await (const stored of connection.batches(`SELECT * FROM "${table}"`, size)) {
    const batch = stored.map(mend);
    rows += batch.length;
    for (const row of batch) digest = BigInt.asUintN(64, digest + digestRow(row));
    await onBatch(batch, rows);
  }
  return { rows, digest };
}

const unchanged = (row: Row) => row;

/** Backups of older versions may hold U+0000, which PostgreSQL cannot store. */
function withoutNullCharacters(row: Row): Row {
  const fields = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replaceAll("\0", "") : value,
  ]);
  return Object.fromEntries(fields);
}

/** The engines order rows and columns differently, so columns are sorted and digests of rows added up. */
function digestRow(row: Row): bigint {
  const values = Object.keys(row)
    .sort()
    .map((name) => digestibleValue(row[name]));
  return createHash("sha256").update(JSON.stringify(values)).digest().readBigUInt64BE();
}

/** As JSON, bytes are a list of numbers. */
function digestibleValue(value: Row[string] | undefined): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return createHash("sha256").update(value).digest("base64");
}
