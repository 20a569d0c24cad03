import { createHash } from "node:crypto";
import type { Connection, Row } from "../engines/connection";
import { DatabaseError } from "../engines/engine";

/** Takes a line that says how far a long work is. It may come often. */
export type Progress = (line: string) => void;

/** How many rows a table has, and a number that stands for all that is in them, in whichever order. */
type Sum = { readonly rows: number; readonly digest: bigint };

/** Where migrations are recorded: each database got its own. */
const ledger = "_prisma_migrations";

/**
 * Copies all rows into the empty tables of a database with the same migrations, and compares them there. One of the
 * two is SQLite. To be called in a transaction on both. Throws a DatabaseError when what arrives is not what was sent.
 */
export async function copyRows(
  from: Connection,
  to: Connection,
  progress: Progress,
): Promise<void> {
  const tables = await tablesInOrder(from.engine === "sqlite" ? from : to);
  const sent = new Map<string, Sum>();
  for (const table of tables) {
    const copied = await sumOf(from, table, async (rows, count) => {
      await to.insert(table, rows);
      progress(`${table}: ${count} rows copied`);
    });
    sent.set(table, copied);
  }
  await to.alignSequences();
  for (const [table, { rows, digest }] of sent) {
    const arrived = await sumOf(to, table, async (_, count) =>
      progress(`${table}: ${count} of ${rows} rows compared`),
    );
    if (arrived.rows === rows && arrived.digest === digest) continue;
    throw new DatabaseError(`The copy of ${table} differs from what was copied: nothing is kept`);
  }
}

/** The tables that hold Langkah's data, each after those that it refers to. Asks SQLite's catalogue. */
export async function tablesInOrder(sqlite: Connection): Promise<string[]> {
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
  ordered.delete(ledger);
  return [...ordered];
}

async function sumOf(
  connection: Connection,
  table: string,
  each: (rows: Row[], count: number) => Promise<void>,
): Promise<Sum> {
  let rows = 0;
  let digest = 0n;
  for await (const batch of connection.batches(`SELECT * FROM "${table}"`)) {
    rows += batch.length;
    for (const row of batch) digest = BigInt.asUintN(64, digest + digestOf(row));
    await each(batch, rows);
  }
  return { rows, digest };
}

/** The engines order neither rows nor columns alike, so that columns are sorted, and rows added up. */
function digestOf(row: Row): bigint {
  const values = Object.keys(row)
    .sort()
    .map((name) => row[name]);
  return createHash("sha256").update(JSON.stringify(values)).digest().readBigUInt64BE();
}
