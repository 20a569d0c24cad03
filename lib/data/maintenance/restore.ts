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

/** Ended sessions and used tokens must not become valid again: all learners sign in again. */
const discardedTables = ["Session", "Token"] as const;

export type RestoreResult = DatabaseCounts & {
  readonly previousDataPath: string | null;
};

/** Atomic; backs up the previous data first. Throws a DatabaseError, with nothing changed. */
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
    onProgress("replacing the database");
    if (isFile) replaceDatabaseFile(part, fileOf(url), state);
    else await loadRows(url, part, true, onProgress);
    return { ...counts, previousDataPath };
  } finally {
    removeDatabaseFile(part);
  }
}

type DatabaseFileState = "missing" | "damaged" | "sound";

/** Throws a DatabaseError when the file is open in another process. */
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

/** Backs up the existing data, or copies a damaged file as it is. Returns the path. */
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

export function replaceDatabaseFile(part: string, file: string, state: DatabaseFileState): void {
  let release: (() => void) | undefined;
  if (state === "sound") release = lockDatabaseFile(file);
  // SQLite would apply a log of the previous file to the new one.
  for (const suffix of ["-journal", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  renameSync(part, file);
  release?.();
  flushToDisk(dirname(file));
  writeInUseMarker(file);
}
