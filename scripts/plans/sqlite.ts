import Sqlite from "better-sqlite3";
import type { Scan } from "./scan";

/** What may be read whole: rows that a statement brings along, and tables that do not grow with learners. */
const harmless =
  /^SCAN (CONSTANT ROW|\d+ CONSTANT ROWS|\d+-ROW VALUES CLAUSE|_prisma_migrations|sqlite_master|pragma_\w+)\b/;

/** The statements that read a whole table or index of the migrated database at this address. */
export async function sqliteScans(url: string, statements: readonly string[]): Promise<Scan[]> {
  const database = new Sqlite(url.slice("file:".length), { readonly: true });
  try {
    return statements.flatMap((sql) =>
      database
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...(sql.match(/\?/g) ?? []).map(() => null))
        .filter(({ detail }) => detail.startsWith("SCAN") && !harmless.test(detail))
        .map(({ detail }) => ({ sql, scan: detail })),
    );
  } finally {
    database.close();
  }
}
