import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Sqlite from "better-sqlite3";
import { PrismaClient } from "./generated/sqlite/client";

/** Everything that depends on the database engine: opening it, its settings, and what its refusals look like. */

/** Thrown when the database cannot be used as it must be; the message is one line for the operator. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** How long one statement may block the process on a foreign lock, in ms; the write door waits on, without blocking. */
const busyTimeout = 250;

/** The file that a `file:` address names, absolute. */
function fileOf(url: string): string {
  return resolve(url.slice("file:".length));
}

/** The same file opened for migrations, its folder made. Throws a DatabaseError when it cannot be written. */
export function openForMigration(url: string): Sqlite.Database {
  const file = fileOf(url);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const isNew = !existsSync(file);
    const database = new Sqlite(file, { timeout: 5000 });
    // It holds password hashes: of no concern to other users of the machine.
    if (isNew) chmodSync(file, 0o600);
    enterWriteAheadLog(database);
    database.pragma("synchronous = FULL");
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

/**
 * A client with one connection of its own, in WAL mode with every commit flushed to disk. SQLite forgets these
 * settings with each connection, so they are set and then read back. Throws a DatabaseError when they do not hold.
 */
export async function openClient(url: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3(
    { url: `file:${fileOf(url)}`, timeout: busyTimeout },
    { timestampFormat: "unixepoch-ms" },
  );
  const client = new PrismaClient({ adapter });
  await client.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  await client.$queryRawUnsafe("PRAGMA synchronous = FULL");
  await client.$queryRawUnsafe("PRAGMA foreign_keys = ON");
  const wanted = { journal_mode: "wal", synchronous: 2, foreign_keys: 1 };
  for (const [name, value] of Object.entries(wanted)) {
    const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    const found = rows[0]?.[name];
    if (String(found) !== String(value)) {
      throw new DatabaseError(`The database runs with ${name} = ${found}, not ${value}`);
    }
  }
  return client;
}

/** Whether a write failed only because another process held the lock, so that it may be tried again. */
export function isBusy(error: unknown): boolean {
  // Prisma calls a lock it waited for in vain a timeout of the operation.
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "P1008" || /SQLITE_BUSY|database is locked|SocketTimeout/.test(reasonOf(error));
}

/** Whether a write was refused by a unique constraint. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
