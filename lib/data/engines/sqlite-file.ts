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

/** Files up to this size are checked at each start, which takes about 50 ms; larger ones by `npm run verify`. */
const maxCheckedBytes = 16 * 1024 * 1024;

export function fileOf(url: string): string {
  return resolve(url.slice("file:".length));
}

/** Marks a database as used, so that a missing file is not replaced by an empty one. */
function inUseMarkerOf(file: string): string {
  return `${file}.kept`;
}

export function writeInUseMarker(file: string): void {
  if (existsSync(inUseMarkerOf(file))) return;
  writeFileSync(
    inUseMarkerOf(file),
    `Langkah keeps its data in ${basename(file)}. Should that file go missing, Langkah stops instead of starting
with an empty one, for as long as this file is here. Delete this file to start anew.\n`,
    { mode: 0o600 },
  );
}

/** Throws a DatabaseError when it is missing, damaged or not writable. */
export function openDatabaseFile(file: string, access: Access): Sqlite.Database {
  const isNew = isNewFile(file, access);
  let database: Sqlite.Database | undefined;
  try {
    if (isNew) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new Sqlite(file, { timeout: 5000, readonly: access === "read-only" });
    // It holds password hashes.
    if (isNew) chmodSync(file, 0o600);
    // SQLite would open it read-only, and not notice when it becomes writable again.
    if (access === "create") accessSync(file, constants.W_OK);
    if (!isNew && statSync(file).size <= maxCheckedBytes) assertIntact(database);
    if (access !== "read-only") {
      enableWriteAheadLog(database);
      database.pragma("synchronous = FULL");
    }
    // Rebuilding a table drops and renames it, so keys are checked at the end.
    database.pragma("foreign_keys = OFF");
    return database;
  } catch (error) {
    database?.close();
    const cannot = access === "read-only" ? "read" : "written";
    throw new DatabaseError(`The database ${file} cannot be ${cannot}: ${errorMessageOf(error)}`);
  }
}

/** Throws a DatabaseError when the file should exist. */
function isNewFile(file: string, access: Access): boolean {
  const exists = existsSync(file);
  // An interrupted first start leaves an empty file.
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

/** SQLite's busy timeout does not cover this pragma, so two first starts have to retry. */
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

/** Leaves WAL mode and locks the file until the returned function is called. Throws a DatabaseError if it is in use. */
export function lockDatabaseFile(file: string): () => void {
  const database = new Sqlite(file, { timeout: 0, fileMustExist: true });
  try {
    // SQLite leaves WAL mode only with a single connection.
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

export function removeDatabaseFile(file: string): void {
  for (const suffix of ["", "-journal", "-wal", "-shm"])
    rmSync(`${file}${suffix}`, { force: true });
}

/** Whether another process held the lock, so that a retry may succeed. */
export function isBusy(error: unknown): boolean {
  // Prisma reports a lock timeout as P1008.
  return (
    errorCodeOf(error) === "P1008" ||
    /SQLITE_BUSY|database is locked|SocketTimeout/.test(errorMessageOf(error))
  );
}
