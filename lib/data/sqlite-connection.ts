import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import type { Connection, Row } from "./connection";
import { DatabaseError, reasonOf } from "./engine";
import { fileOf, isBusy } from "./sqlite";

/** The file of an address, its folder made, as one connection. Throws a DatabaseError when it cannot be written. */
export function connectSqlite(url: string): Connection {
  const database = open(fileOf(url));
  const exec = (sql: string) => {
    database.exec(sql);
  };
  const within = async <T>(begin: string, work: () => Promise<T>): Promise<T> => {
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
  return {
    engine: "sqlite",
    exclusively: (work) => within("BEGIN IMMEDIATE", work),
    atOneMoment: (work) => within("BEGIN", work),
    run: async (sql) => exec(sql),
    rows: async <R>(sql: string) => rowsOf<R>(database, sql),
    insert: async (table, rows) => insert(database, table, rows),
    tables: async () =>
      database
        .prepare<[], string>(
          `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
        )
        .pluck()
        .all(),
    brokenKeys: async () =>
      database.prepare<[], number>("SELECT count(*) FROM pragma_foreign_key_check").pluck().get() ??
      0,
    close: async () => {
      database.close();
    },
  };
}

function open(file: string): Sqlite.Database {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const isNew = !existsSync(file);
    const database = new Sqlite(file, { timeout: 5000 });
    // It holds password hashes: of no concern to other users of the machine.
    if (isNew) chmodSync(file, 0o600);
    enterWriteAheadLog(database);
    database.pragma("synchronous = FULL");
    // Rebuilding a table drops and renames it, which only works with the keys unchecked until the commit.
    database.pragma("foreign_keys = OFF");
    return database;
  } catch (error) {
    throw new DatabaseError(`The database ${file} cannot be written: ${reasonOf(error)}`);
  }
}

/** SQLite does not wait its turn for this one pragma, so that two processes at a first start need to be patient here. */
function enterWriteAheadLog(database: Sqlite.Database): void {
  const deadline = Date.now() + 5000;
  for (;;) {
    try {
      database.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}

/** Instants are kept as milliseconds, in columns that are declared as such. */
function rowsOf<R>(database: Sqlite.Database, sql: string): R[] {
  const statement = database.prepare<[], Record<string, unknown>>(sql);
  const instants = statement
    .columns()
    .filter(({ type }) => type === "DATETIME")
    .map(({ name }) => name);
  return statement.all().map((row) => {
    for (const name of instants) {
      const value = row[name];
      if (typeof value === "number") row[name] = new Date(value);
    }
    return row as R;
  });
}

function insert(database: Sqlite.Database, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  const statement = database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`);
  for (const row of rows) {
    statement.run(
      columns.map((name) => {
        const value = row[name];
        return value instanceof Date ? value.getTime() : value;
      }),
    );
  }
}
