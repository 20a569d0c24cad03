import Sqlite from "better-sqlite3";
import type { Scan } from "./scan";

type Instruction = { opcode: string; p1: number; p2: number };

/** SQLite's own tables and the migrations table do not grow with learners. */
const ignoredTables = /^sqlite_|_prisma_migrations/;

const fullScanOpcodes: ReadonlySet<string> = new Set(["Rewind", "Last", "Count"]);

/** Reads bytecode (EXPLAIN), because EXPLAIN QUERY PLAN says SCAN for a table and for a list of values alike. */
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
