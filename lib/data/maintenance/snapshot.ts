import { closeSync, openSync } from "node:fs";
import { connect } from "../engines/connect";
import { type Connection, sqlLiteral } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { flushToDisk } from "../engines/folder";
import { copyRows, type OnProgress } from "./copy-rows";
import { findPendingMigrations, migrate, migrationsFolder, readMigrations } from "./migrate";

export type DatabaseCounts = { readonly learners: number; readonly events: number };

/** Copies one moment of the database to a SQLite file, verified and flushed. Throws a DatabaseError. */
export async function takeSnapshot(
  from: Connection,
  file: string,
  onProgress: OnProgress,
): Promise<DatabaseCounts> {
  closeSync(openSync(file, "wx", 0o600));
  onProgress("copying the database");
  if (from.engine === "sqlite") await from.run(`VACUUM INTO ${sqlLiteral(file)}`);
  else await copyFromServer(from, file, onProgress);
  onProgress("verifying the copy");
  return finalizeDatabaseFile(file);
}

async function copyFromServer(
  from: Connection,
  file: string,
  onProgress: OnProgress,
): Promise<void> {
  await from.inSnapshot(async () => {
    const pending = new Set((await findPendingMigrations(from)).map(({ name }) => name));
    const applied = readMigrations(migrationsFolder("sqlite")).filter(
      ({ name }) => !pending.has(name),
    );
    await migrate(`file:${file}`, applied);
    const to = await connect(`file:${file}`);
    try {
      await to.withExclusiveLock(() => copyRows(from, to, onProgress));
    } finally {
      await to.close();
    }
  });
}

/** Verifies the file, leaves WAL mode and flushes it. */
export async function finalizeDatabaseFile(file: string): Promise<DatabaseCounts> {
  const connection = await connect(`file:${file}`, "existing");
  let counts: DatabaseCounts;
  try {
    const [integrityError] = await connection.findIntegrityErrors();
    if (integrityError) throw new DatabaseError(`The database is damaged: ${integrityError}`);
    counts = await countRows(connection);
    await connection.run("PRAGMA journal_mode = DELETE");
  } finally {
    await connection.close();
  }
  flushToDisk(file);
  return counts;
}

async function countRows(connection: Connection): Promise<DatabaseCounts> {
  const [row] = await connection.rows<DatabaseCounts>(
    `SELECT (SELECT count(*) FROM "User") AS "learners", (SELECT count(*) FROM "ProgressEvent") AS "events"`,
  );
  return row ?? { learners: 0, events: 0 };
}
