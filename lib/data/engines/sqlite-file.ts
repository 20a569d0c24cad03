import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import type { Access } from "./connection";
import { DatabaseError, errorMessageOf } from "./engine";
import { assertSharedWithOthers, enableWriteAheadLog, lockForThisProcess } from "./sqlite-lock";

/** Files up to this size are checked at each start, which takes about 50 ms; larger ones by `npm run verify`. */
const maxCheckedBytes = 16 * 1024 * 1024;

export function fileOf(url: string): string {
  return resolve(url.slice("file:".length));
}

const maxLinks = 40;

/** The file that symbolic links lead to, which may be missing; SQLite keeps the log beside it. */
export function dataFileOf(file: string, links = maxLinks): string {
  if (existsSync(file)) return realpathSync(file);
  const target = linkTargetOf(file);
  return target === null || links === 0
    ? file
    : dataFileOf(resolve(dirname(file), target), links - 1);
}

function linkTargetOf(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
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

/** Throws a DatabaseError when it is missing, damaged, not writable or, for exclusive access, in use. */
export async function openDatabaseFile(file: string, access: Access): Promise<Sqlite.Database> {
  const isNew = isNewFile(file, access);
  let database: Sqlite.Database | undefined;
  try {
    if (isNew) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    else if (access !== "read-only") await assertSharedWithOthers(file, dataFileOf(file));
    const timeout = access === "exclusive" ? 0 : 5000;
    database = new Sqlite(file, { timeout, readonly: access === "read-only" });
    // It holds password hashes.
    if (isNew) chmodSync(file, 0o600);
    // SQLite would open it read-only, and not notice when it becomes writable again.
    if (access === "create") accessSync(file, constants.W_OK);
    if (access === "exclusive") lockForThisProcess(database, file);
    if (!isNew && statSync(file).size <= maxCheckedBytes) assertIntact(database);
    if (access === "create" || access === "existing") {
      enableWriteAheadLog(database);
      database.pragma("synchronous = FULL");
    }
    // Rebuilding a table drops and renames it, so keys are checked at the end.
    database.pragma("foreign_keys = OFF");
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof DatabaseError) throw error;
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

export function removeDatabaseFile(file: string): void {
  for (const suffix of ["", "-journal", "-wal", "-shm"])
    rmSync(`${file}${suffix}`, { force: true });
}
