import type Sqlite from "better-sqlite3";
import { type Access, batchSize, type Connection } from "./connection";
import { errorMessageOf } from "./engine";
import { describeSqliteSchema, describeSqliteSchemaAfter } from "./schema/sqlite-schema";
import { fileOf, openDatabaseFile } from "./sqlite-file";
import { statementsOf } from "./sqlite-statements";
import { rowConverterOf } from "./sqlite-values";

export async function connectSqlite(url: string, access: Access): Promise<Connection> {
  const database = await openDatabaseFile(fileOf(url), access);
  const { insert } = statementsOf(database);
  const exec = (sql: string) => {
    database.exec(sql);
  };
  const inTransaction = async <T>(begin: string, work: () => Promise<T>): Promise<T> => {
    exec(begin);
    try {
      const result = await work();
      exec("COMMIT");
      return result;
    } catch (error) {
      if (database.inTransaction) exec("ROLLBACK");
      throw error;
    }
  };
  const countBrokenReferences = async () =>
    database.prepare<[], number>("SELECT count(*) FROM pragma_foreign_key_check").pluck().get() ??
    0;
  return {
    engine: "sqlite",
    withExclusiveLock: (work) => inTransaction("BEGIN IMMEDIATE", work),
    inSnapshot: (work) => inTransaction("BEGIN", work),
    run: async (sql) => exec(sql),
    rows: async <R>(sql: string) => [...iterateRows<R>(database, sql)],
    batches: <R>(sql: string, size?: number) => batchesOf<R>(database, sql, size),
    insert: async (table, rows) => insert(table, rows),
    tables: async () =>
      database
        .prepare<[], string>(
          `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
        )
        .pluck()
        .all(),
    schema: async () => describeSqliteSchema(database),
    schemaAfter: async (migrations) => describeSqliteSchemaAfter(migrations),
    countBrokenReferences,
    findIntegrityErrors: async () => [
      ...runIntegrityCheck(database),
      ...describeBrokenReferences(await countBrokenReferences()),
    ],
    alignSequences: async () => undefined,
    close: async () => {
      database.close();
    },
  };
}

/** A badly damaged file throws instead of answering. */
function runIntegrityCheck(database: Sqlite.Database): string[] {
  try {
    const lines = database.prepare<[], string>("PRAGMA integrity_check(5)").pluck().all();
    return lines.filter((line) => line !== "ok").map((line) => line.replaceAll(/\s+/g, " "));
  } catch (error) {
    return [errorMessageOf(error)];
  }
}

function describeBrokenReferences(broken: number): string[] {
  return broken > 0 ? [`${broken} rows refer to rows that do not exist`] : [];
}

function* iterateRows<R>(database: Sqlite.Database, sql: string): Generator<R> {
  const statement = database.prepare<unknown[], unknown[]>(sql);
  const toRow = rowConverterOf(statement);
  for (const row of statement.iterate()) yield toRow(row) as R;
}

async function* batchesOf<R>(
  database: Sqlite.Database,
  sql: string,
  size = batchSize,
): AsyncGenerator<R[]> {
  let batch: R[] = [];
  for (const row of iterateRows<R>(database, sql)) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
