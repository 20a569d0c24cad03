import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Connection, engineOf } from "../engines/connection";
import { DatabaseError, errorCodeOf, errorMessageOf } from "../engines/engine";
import { createFolder, flushToDisk } from "../engines/folder";
import { fileOf, removeDatabaseFile } from "../engines/sqlite-file";
import type { OnProgress } from "./copy-rows";
import { type DatabaseCounts, takeSnapshot } from "./snapshot";

export type Backup = DatabaseCounts & { readonly path: string; readonly bytes: number };

type BackupOptions = {
  readonly folder: string;
  /** How many are kept of those before something, and of the others. */
  readonly keep: number;
  /** What it was made before, such as the name of a migration. */
  readonly before?: string;
  readonly onProgress: OnProgress;
};

/** How many backups are kept unless the operator says otherwise. */
export const defaultBackupCount = 7;

/** The names that backups get: when they began and, for some, before what. */
const backupNamePattern = /^langkah-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-before-[\w-]+)?\.db$/;

/** A database in the making, with the number of the process that makes it. */
const partFilePattern = /^\.langkah-[a-z]+-(\d+)\.part(-journal|-wal|-shm)?$/;

/** Where the backups of a database are: beside its file, or in `data` for one on a server. */
export function backupFolderOf(url: string): string {
  const home =
    engineOf(url) === "sqlite"
      ? dirname(fileOf(url))
      : resolve(/*turbopackIgnore: true*/ process.cwd(), "data");
  return join(home, "backups");
}

/** The file in which this process makes what is not finished yet; whatever is left of it, a later backup removes. */
export function partFileIn(folder: string, work: "backup" | "restore" | "move"): string {
  return join(folder, `.langkah-${work}-${process.pid}.part`);
}

/** The moment that it is, as a part of a file's name. */
export function fileTimestamp(): string {
  return new Date()
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");
}

/**
 * Makes a backup of all that is committed when this is called, while others go on writing; then removes the oldest
 * beyond those to keep. It gets its name once it is verified and on the disk: what has the name of a backup is one.
 * Throws a DatabaseError when it cannot be made.
 */
export async function createBackup(
  connection: Connection,
  options: BackupOptions,
): Promise<Backup> {
  const { folder, keep, before } = options;
  try {
    createFolder(folder);
    removeAbandonedParts(folder);
    const backup = await writeBackup(connection, options);
    removeOldBackups(folder, keep, before !== undefined);
    return backup;
  } catch (error) {
    throw new DatabaseError(`No backup could be made in ${folder}: ${errorMessageOf(error)}`);
  }
}

async function writeBackup(
  connection: Connection,
  { folder, before, onProgress }: BackupOptions,
): Promise<Backup> {
  const path = join(folder, `langkah-${fileTimestamp()}${before ? `-before-${before}` : ""}.db`);
  const part = partFileIn(folder, "backup");
  removeDatabaseFile(part);
  try {
    const counts = await takeSnapshot(connection, part, onProgress);
    renameSync(part, path);
    flushToDisk(folder);
    return { ...counts, path, bytes: statSync(path).size };
  } finally {
    removeDatabaseFile(part);
  }
}

/** Makes a backup ahead of a migration. Throws a DatabaseError when there cannot be one: then nothing may change. */
export async function backUpBeforeMigration(
  connection: Connection,
  url: string,
  migration: string,
  folder = backupFolderOf(url),
): Promise<void> {
  await createBackup(connection, {
    folder,
    keep: defaultBackupCount,
    before: migration,
    onProgress: () => undefined,
  });
}

/** Removes what backups that were killed have left. */
function removeAbandonedParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const processId = partFilePattern.exec(name)?.[1];
    if (processId && !isProcessRunning(Number(processId)))
      rmSync(join(folder, name), { force: true });
  }
}

function isProcessRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCodeOf(error) === "EPERM";
  }
}

function removeOldBackups(folder: string, keep: number, before: boolean): void {
  const names = readdirSync(folder)
    .filter((name) => backupNamePattern.test(name) && name.includes("-before-") === before)
    .sort();
  for (const name of names.slice(0, Math.max(0, names.length - keep))) {
    rmSync(join(folder, name), { force: true });
  }
}
