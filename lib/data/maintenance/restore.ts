import { copyFileSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { connect } from "../engines/connect";
import { engineOf } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { createFolder, flushToDisk } from "../engines/folder";
import {
  fileOf,
  lockDatabaseFile,
  removeDatabaseFile,
  writeInUseMarker,
} from "../engines/sqlite-file";
import {
  backupFolderOf,
  createBackup,
  defaultBackupCount,
  fileTimestamp,
  partFileIn,
} from "./backup";
import type { OnProgress } from "./copy-rows";
import { loadRows } from "./load-rows";
import { prepareRestore } from "./prepare-restore";
import type { DatabaseCounts } from "./snapshot";

/** What was ended or used up since a backup was made must not come back to life with it: everybody signs in again. */
const discardedTables = ["Session", "Token"] as const;

export type RestoreResult = DatabaseCounts & {
  /** Where what was there before is now; null when there was nothing. */
  readonly previousDataPath: string | null;
};

/**
 * Replaces all that a database holds by a backup, at once: whatever happens, it holds the one or the other; everybody
 * is signed out. What was there is backed up first. Throws a DatabaseError, with nothing changed, when the backup cannot be used or the
 * database is in use.
 */
export async function restoreBackup(
  backup: string,
  url: string,
  onProgress: OnProgress,
  folder = backupFolderOf(url),
): Promise<RestoreResult> {
  const isFile = engineOf(url) === "sqlite";
  const state = isFile ? await fileStateOf(fileOf(url)) : "sound";
  createFolder(folder);
  const part = isFile ? `${fileOf(url)}.restoring` : partFileIn(folder, "restore");
  try {
    const counts = await prepareRestore(backup, part, onProgress, discardedTables);
    const previousDataPath = await setExistingAside(url, state, folder, onProgress);
    onProgress("putting it in place");
    if (isFile) replaceDatabaseFile(part, fileOf(url), state);
    else await loadRows(url, part, true, onProgress);
    return { ...counts, previousDataPath };
  } finally {
    removeDatabaseFile(part);
  }
}

type DatabaseFileState = "missing" | "damaged" | "sound";

/** What is where a database should be. Throws a DatabaseError when somebody has it open. */
async function fileStateOf(file: string): Promise<DatabaseFileState> {
  if (!existsSync(file) || statSync(file).size === 0) return "missing";
  try {
    lockDatabaseFile(file)();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    return "damaged";
  }
  try {
    const connection = await connect(`file:${file}`, "read-only");
    const integrityErrors = await connection.findIntegrityErrors();
    await connection.close();
    return integrityErrors.length > 0 ? "damaged" : "sound";
  } catch {
    return "damaged";
  }
}

/** Puts what is there aside: as a backup, or as it is where no backup can be made of it. Returns the path, if any. */
async function setExistingAside(
  url: string,
  state: DatabaseFileState,
  folder: string,
  onProgress: OnProgress,
): Promise<string | null> {
  if (state === "missing") return null;
  if (state === "damaged") return copyDamagedFile(fileOf(url), folder);
  const connection = await connect(url, "existing");
  try {
    if ((await connection.tables()).length === 0) return null;
    const backup = await createBackup(connection, {
      folder,
      keep: defaultBackupCount,
      before: "restore",
      onProgress,
    });
    return backup.path;
  } finally {
    await connection.close();
  }
}

function copyDamagedFile(file: string, folder: string): string {
  const path = join(folder, `damaged-${fileTimestamp()}.db`);
  for (const suffix of ["", "-wal"]) {
    if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${path}${suffix}`);
  }
  return path;
}

/** Lets a finished file take the place of a database, from one moment to the next. */
export function replaceDatabaseFile(part: string, file: string, state: DatabaseFileState): void {
  let release: (() => void) | undefined;
  if (state === "sound") release = lockDatabaseFile(file);
  // A log that is left of another file would be taken for a part of this one.
  for (const suffix of ["-journal", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  renameSync(part, file);
  release?.();
  flushToDisk(dirname(file));
  writeInUseMarker(file);
}
