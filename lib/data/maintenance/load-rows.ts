import { connect } from "../engines/connect";
import type { Connection } from "../engines/connection";
import { DatabaseError, errorMessageOf } from "../engines/engine";
import { migrationsTable } from "../engines/schema/schema-part";
import { copyRows, type OnProgress, tablesInForeignKeyOrder } from "./copy-rows";

/** For the locks of all tables, when a deadlock with a writer is resolved against this side. */
const maxAttempts = 5;

/**
 * Replaces all rows of a server with those of a file; atomic. Other writers wait meanwhile, so `before` sees each row
 * they had acknowledged, and may still change the file; returns its result. Throws a DatabaseError, with nothing changed.
 */
export async function loadRows<T>(
  to: Connection,
  file: string,
  before: () => Promise<T>,
  onProgress: OnProgress,
): Promise<T> {
  const tables = await withFile(file, tablesInForeignKeyOrder);
  return withTablesLocked(to, tables, async () => {
    const result = await before();
    // Not TRUNCATE, after which a backup that is being made would find the tables empty.
    for (const table of [...tables].reverse()) await to.run(`DELETE FROM "${table}"`);
    await withFile(file, (from) => from.inSnapshot(() => copyRows(from, to, onProgress)));
    return result;
  });
}

async function withFile<T>(file: string, work: (from: Connection) => Promise<T>): Promise<T> {
  const from = await connect(`file:${file}`, "read-only");
  try {
    return await work(from);
  } finally {
    await from.close();
  }
}

async function withTablesLocked<T>(
  to: Connection,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const names = tables.map((name) => `"${name}"`).join(", ");
  for (let attempt = 1; ; attempt += 1) {
    let isLocked = false;
    try {
      return await to.withExclusiveLock(async () => {
        await to.run("SET LOCAL lock_timeout = '30s'");
        await to.run("SET LOCAL idle_in_transaction_session_timeout = 0");
        await to.run(`LOCK TABLE ${names} IN EXCLUSIVE MODE`);
        isLocked = true;
        return work();
      });
    } catch (error) {
      const isDeadlock = /deadlock detected/.test(errorMessageOf(error));
      if (isLocked || !isDeadlock || attempt === maxAttempts) throw asOperatorError(error);
    }
  }
}

function asOperatorError(error: unknown): unknown {
  return /lock timeout/.test(errorMessageOf(error))
    ? new DatabaseError("The database is in use: stop the app, then try again")
    : error;
}

export async function hasRows(connection: Connection): Promise<boolean> {
  for (const table of await connection.tables()) {
    if (table === migrationsTable) continue;
    const rows = await connection.rows(`SELECT 1 AS "one" FROM "${table}" LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}
