import { copyFileSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { connect } from "../engines/connect";
import type { Connection } from "../engines/connection";
import { flushToDisk } from "../engines/folder";
import { dataFileOf, fileOf, removeDatabaseFile, writeInUseMarker } from "../engines/sqlite-file";
import { DatabaseInUseError } from "../engines/sqlite-lock";
import { createBackup, defaultBackupCount, fileTimestamp } from "./backup";
import { discardedTables, prepareRestore } from "./prepare-restore";
import { type RestoreOptions, type RestoreResult, reconcileAndFinalize } from "./reconcile";
import { areRowsReadable, findSchemaErrors } from "./schema";

/** Keeps every other process away from the existing file until it is replaced. */
export async function restoreFile(options: RestoreOptions): Promise<RestoreResult> {
  const { backup, url, onProgress } = options;
  const file = fileOf(url);
  const existing = await openExisting(file);
  const part = `${dataFileOf(file)}.restoring`;
  try {
    await prepareRestore(backup, part, onProgress, discardedTables);
    const previousDataPath = await setAside(existing, options);
    const previous = existing === "damaged" ? null : previousDataPath;
    const result = await reconcileAndFinalize(part, previous, options);
    onProgress("replacing the database");
    replaceDatabaseFile(part, file);
    return { ...result, previousDataPath };
  } finally {
    if (typeof existing === "object") await existing.close();
    removeDatabaseFile(part);
  }
}

/** Throws a DatabaseInUseError. */
async function openExisting(file: string): Promise<Connection | "missing" | "damaged"> {
  if (!existsSync(file) || statSync(file).size === 0) return "missing";
  let connection: Connection | undefined;
  try {
    connection = await connect(`file:${file}`, "exclusive");
    const integrityErrors = await connection.findIntegrityErrors();
    if (integrityErrors.length === 0 && (await isComplete(connection))) return connection;
  } catch (error) {
    if (error instanceof DatabaseInUseError) throw error;
  }
  await connection?.close();
  return "damaged";
}

/** Of another program's database too, which is then not replaced. */
async function isComplete(connection: Connection): Promise<boolean> {
  try {
    return areRowsReadable(await findSchemaErrors(connection));
  } catch {
    return true;
  }
}

/** Backs up the existing data, or copies a damaged file as it is. Returns the path. */
async function setAside(
  existing: Connection | "missing" | "damaged",
  { backup, url, folder, onProgress }: RestoreOptions,
): Promise<string | null> {
  if (existing === "missing") return null;
  if (existing === "damaged") return copyDamagedFile(dataFileOf(fileOf(url)), folder);
  if ((await existing.tables()).length === 0) return null;
  const made = await createBackup(existing, {
    ...{ folder, keep: defaultBackupCount, before: "restore", restoring: backup, onProgress },
  });
  return made.path;
}

function copyDamagedFile(file: string, folder: string): string {
  const path = join(folder, `damaged-${fileTimestamp()}.db`);
  for (const suffix of ["", "-wal"]) {
    if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${path}${suffix}`);
  }
  return path;
}

/** By one rename; symbolic links to the file stay. */
export function replaceDatabaseFile(part: string, file: string): void {
  const dataFile = dataFileOf(file);
  // SQLite would apply a log of the previous file to the new one.
  for (const suffix of ["-journal", "-wal", "-shm"])
    rmSync(`${dataFile}${suffix}`, { force: true });
  renameSync(part, dataFile);
  flushToDisk(dirname(dataFile));
  writeInUseMarker(file);
}
