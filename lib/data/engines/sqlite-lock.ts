import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { DatabaseError, errorCodeOf, errorMessageOf } from "./engine";

/** In ms. */
const maxWaitForOthers = 5_000;
const retryDelay = 25;

/** Another process has the file open. */
export class DatabaseInUseError extends DatabaseError {}

/** Whether another process held the lock, so that a retry may succeed. */
export function isBusy(error: unknown): boolean {
  // Prisma reports a lock timeout as P1008.
  return (
    errorCodeOf(error) === "P1008" ||
    /SQLITE_BUSY|database is locked|SocketTimeout/.test(errorMessageOf(error))
  );
}

/** SQLite's busy timeout does not cover this pragma, so two first starts have to retry. */
export function enableWriteAheadLog(database: Sqlite.Database): void {
  const deadline = Date.now() + maxWaitForOthers;
  for (;;) {
    try {
      database.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryDelay);
    }
  }
}

/** Until the connection is closed. Throws a DatabaseInUseError, having changed nothing. */
export function lockForThisProcess(database: Sqlite.Database, file: string): void {
  try {
    // First, so that SQLite makes no log beside a file that another process uses.
    database.pragma("locking_mode = EXCLUSIVE");
    database.pragma("journal_mode = DELETE");
    database.exec("BEGIN EXCLUSIVE; COMMIT");
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new DatabaseInUseError(`The database ${file} is in use: stop the app, then try again`);
  }
}

/**
 * SQLite finds other processes by the two files beside the database. Where one is missing although another process has
 * the database open, each would overwrite what the other writes. Throws a DatabaseInUseError.
 */
export async function assertSharedWithOthers(file: string, dataFile: string): Promise<void> {
  const deadline = performance.now() + maxWaitForOthers;
  while (!["-wal", "-shm"].every((suffix) => existsSync(`${dataFile}${suffix}`))) {
    if (isClosed(dataFile)) return;
    if (performance.now() > deadline) {
      throw new DatabaseInUseError(
        `The database ${file} is in use by another process, without its files ending in -wal and -shm: ` +
          "wait until a restore or move has ended, or stop the app and start it again",
      );
    }
    await pause(retryDelay);
  }
}

/** Whether no other process has it open; of a damaged file too. */
function isClosed(dataFile: string): boolean {
  const database = new Sqlite(dataFile, { timeout: 0, fileMustExist: true });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.prepare(`SELECT count(*) FROM "sqlite_master"`).get();
    return true;
  } catch (error) {
    return !isBusy(error);
  } finally {
    database.close();
  }
}
