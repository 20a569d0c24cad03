import Sqlite from "better-sqlite3";
import type { Scan } from "./scan";

type Instruction = { opcode: string; p1: number; p2: number };

/** What may be read whole, because it does not grow with learners: SQLite's own tables and the ledger of migrations. */
const ignoredTables = /^sqlite_|_prisma_migrations/;

/** Steps of a program that start at one end of a table or index, or count all of it. */
const fullScanOpcodes: ReadonlySet<string> = new Set(["Rewind", "Last", "Count"]);

/**
 * The statements that read a whole table or index of the migrated database at this address. Asked of the program that
 * SQLite runs and not of its query plan, which calls the rows of a table and of a short list by the same name.
 */
export async function findSqliteScans(url: string, statements: readonly string[]): Promise<Scan[]> {
  const database = new Sqlite(url.slice("file:".length), { readonly: true });
  try {
    const names = namesByPage(database);
    return statements.flatMap((sql) => {
      const values = (sql.match(/\?/g) ?? []).map(() => null);
      const instructions = database
        .prepare<unknown[], Instruction>(`EXPLAIN ${sql}`)
        .all(...values);
      return scansIn(instructions, names).map((description) => ({ sql, description }));
    });
  } finally {
    database.close();
  }
}

/** The tables and indexes by the page of the file that each starts on. */
function namesByPage(database: Sqlite.Database): Map<number, string> {
  const rows = database
    .prepare<[], { name: string; rootpage: number }>(
      `SELECT "name", "rootpage" FROM "sqlite_master"`,
    )
    .all();
  return new Map(rows.map(({ name, rootpage }) => [rootpage, name]));
}

function scansIn(
  instructions: readonly Instruction[],
  names: ReadonlyMap<number, string>,
): string[] {
  const opened = new Map<number, string>();
  const scans: string[] = [];
  for (const { opcode, p1, p2 } of instructions) {
    if (opcode.startsWith("Open")) opened.delete(p1);
    const name = names.get(p2);
    if (name && /^Open(Read|Write)$/.test(opcode)) opened.set(p1, name);
    const read = opened.get(p1);
    if (read && fullScanOpcodes.has(opcode) && !ignoredTables.test(read))
      scans.push(`${opcode} ${read}`);
  }
  return scans;
}
