import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import type { Access } from "./connection";
import { DatabaseError, errorCodeOf, errorMessageOf } from "./engine";

/**
 * The largest file, in bytes, that is checked whole each time it is opened: that takes some 50 ms. A larger one would
 * hold up every start, and is left to `npm run verify`; that its end is missing SQLite notices in any case.
 */
const maxCheckedBytes = 16 * 1024 * 1024;

/** The file that a `file:` address names, absolute. */
export function fileOf(url: string): string {
  return resolve(url.slice("file:".length));
}

/** The file that says that a database has been in use, so that a missing one is not taken for a new one. */
function inUseMarkerOf(file: string): string {
  return `${file}.kept`;
}

/** Leaves a mark beside a database file that is in use from now on. */
export function writeInUseMarker(file: string): void {
  if (existsSync(inUseMarkerOf(file))) return;
  writeFileSync(
    inUseMarkerOf(file),
    `Langkah keeps its data in ${basename(file)}. Should that file go missing, Langkah stops instead of starting
with an empty one, for as long as this file is here. Delete this file to start anew.\n`,
    { mode: 0o600 },
  );
}

/** Opens a database file, its folder made. Throws a DatabaseError when it is missing, damaged or cannot be used. */
export function openDatabaseFile(file: string, access: Access): Sqlite.Database {
  const isNew = isNewFile(file, access);
  let database: Sqlite.Database | undefined;
  try {
    if (isNew) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new Sqlite(file, { timeout: 5000, readonly: access === "read-only" });
    // It holds password hashes: of no concern to other users of the machine.
    if (isNew) chmodSync(file, 0o600);
    // SQLite would fall back to reading alone, and not notice when the disk can be written again.
    if (access === "create") accessSync(file, constants.W_OK);
    if (!isNew && statSync(file).size <= maxCheckedBytes) assertIntact(database);
    if (access !== "read-only") {
      enableWriteAheadLog(database);
      database.pragma("synchronous = FULL");
    }
    // Rebuilding a table drops and renames it, which only works with the keys unchecked until the commit.
    database.pragma("foreign_keys = OFF");
    return database;
  } catch (error) {
    database?.close();
    const cannot = access === "read-only" ? "read" : "written";
    throw new DatabaseError(`The database ${file} cannot be ${cannot}: ${errorMessageOf(error)}`);
  }
}

/** Whether a file is yet to be made. Throws a DatabaseError when it should be there. */
function isNewFile(file: string, access: Access): boolean {
  const exists = existsSync(file);
  // An empty file is what is left of a first start that was cut short, or of a database that was.
  if (exists && (!statSync(file).isFile() || statSync(file).size > 0)) return false;
  if (access !== "create") {
    throw new DatabaseError(`The database ${file} ${exists ? "is empty" : "does not exist"}`);
  }
  if (!existsSync(inUseMarkerOf(file))) return true;
  throw new DatabaseError(
    `The database ${file} ${exists ? "is empty" : "is missing"}, although it has been in use: ` +
      `bring back a backup with "npm run restore -- FILE", or delete ${inUseMarkerOf(file)} to start anew`,
  );
}

function assertIntact(database: Sqlite.Database): void {
  const result = database.pragma("quick_check(1)", { simple: true });
  if (result !== "ok") throw new Error(`it is damaged (${String(result).replaceAll("\n", " ")})`);
}

/** SQLite does not wait its turn for this one pragma, so that two processes at a first start need to be patient here. */
function enableWriteAheadLog(database: Sqlite.Database): void {
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
 * Brings all of a database into its one file and keeps everybody else out until what this returns is called. Throws a
 * DatabaseError while anybody has it open, and whatever SQLite throws when it is damaged.
 */
export function lockDatabaseFile(file: string): () => void {
  const database = new Sqlite(file, { timeout: 0, fileMustExist: true });
  try {
    // SQLite only leaves the write-ahead log for somebody who is alone.
    const mode = database.pragma("journal_mode = DELETE", { simple: true });
    if (mode !== "delete") throw new Error("SQLITE_BUSY");
    database.exec("BEGIN EXCLUSIVE");
    return () => database.close();
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new DatabaseError(`The database ${file} is in use: stop the app, then try again`);
  }
}

/** Removes a database file with all that SQLite keeps beside it. */
export function removeDatabaseFile(file: string): void {
  for (const suffix of ["", "-journal", "-wal", "-shm"])
    rmSync(`${file}${suffix}`, { force: true });
}

/** Whether a write failed only because another process held the lock, so that it may be tried again. */
export function isBusy(error: unknown): boolean {
  // Prisma calls a lock it waited for in vain a timeout of the operation.
  return (
    errorCodeOf(error) === "P1008" ||
    /SQLITE_BUSY|database is locked|SocketTimeout/.test(errorMessageOf(error))
  );
}
