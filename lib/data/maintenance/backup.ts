import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Connection, engineOf } from "../engines/connection";
import { DatabaseError, errorCodeOf, errorMessageOf } from "../engines/engine";
import { createFolder, flushToDisk } from "../engines/folder";
import { fileOf, removeDatabaseFile } from "../engines/sqlite-file";
import type { OnProgress } from "./copy-rows";
import { addErasures, findErasures } from "./erasures";
import { type DatabaseCounts, takeSnapshot } from "./snapshot";

export type Backup = DatabaseCounts & { readonly path: string; readonly bytes: number };

type BackupOptions = {
  readonly folder: string;
  /** How many to keep; backups made before a migration or restore are counted apart. */
  readonly keep: number;
  readonly before?: string;
  /** A file that is about to be restored: not removed, however old. */
  readonly restoring?: string | undefined;
  readonly onProgress: OnProgress;
};

export const defaultBackupCount = 7;

const backupNamePattern = /^langkah-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-before-[\w-]+)?\.db$/;

/** An unfinished file; the number is the process id. */
const partFilePattern = /^\.langkah-[a-z]+-(\d+)\.part(-journal|-wal|-shm)?$/;

/** Beside the file, or in `data` for a server. */
export function backupFolderOf(url: string): string {
  const home =
    engineOf(url) === "sqlite"
      ? dirname(fileOf(url))
      : resolve(/*turbopackIgnore: true*/ process.cwd(), "data");
  return join(home, "backups");
}

/** A later backup removes the file of a process that has died. */
export function partFileIn(folder: string, work: "backup" | "restore" | "move"): string {
  return join(folder, `.langkah-${work}-${process.pid}.part`);
}

export function fileTimestamp(time = new Date()): string {
  return time
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");
}

/** Named once it is verified and flushed; then removes the oldest. Throws a DatabaseError. */
export async function createBackup(
  connection: Connection,
  options: BackupOptions,
): Promise<Backup> {
  const { folder } = options;
  try {
    createFolder(folder);
    removeAbandonedParts(folder);
    const backup = await writeBackup(connection, options);
    addErasures(folder, await findErasures(connection));
    removeOldBackups(options, basename(backup.path));
    return backup;
  } catch (error) {
    throw new DatabaseError(`No backup could be made in ${folder}: ${errorMessageOf(error)}`);
  }
}

async function writeBackup(
  connection: Connection,
  { folder, before, onProgress }: BackupOptions,
): Promise<Backup> {
  const path = newPathIn(folder, before ? `-before-${before}` : "");
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

/** Names have whole seconds: a second backup within one is named by the next. */
function newPathIn(folder: string, suffix: string): string {
  for (let time = Date.now(); ; time += 1000) {
    const path = join(folder, `langkah-${fileTimestamp(new Date(time))}${suffix}.db`);
    if (!existsSync(path)) return path;
  }
}

/** Throws a DatabaseError, which stops the migration. */
export async function backUpBeforeMigration(
  connection: Connection,
  url: string,
  migration: string,
  folder = backupFolderOf(url),
  restoring?: string,
): Promise<void> {
  await createBackup(connection, {
    folder,
    restoring,
    keep: defaultBackupCount,
    before: migration,
    onProgress: () => undefined,
  });
}

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

/** Keeps `made`, the newest, and `keep` in all of its kind beside the one that is being restored. */
function removeOldBackups({ folder, keep, restoring }: BackupOptions, made: string): void {
  const isOfKind = (name: string) => name.includes("-before-") === made.includes("-before-");
  const place = realpathSync(folder);
  const restored = restoring === undefined ? undefined : realpathSync(restoring);
  const others = readdirSync(folder)
    .filter((name) => backupNamePattern.test(name) && name !== made && isOfKind(name))
    .filter((name) => join(place, name) !== restored)
    .sort();
  // A later name than the newest's is of a time when the clock was ahead. Its age is unknown, so it goes first.
  const oldestFirst = [
    ...others.filter((name) => name > made),
    ...others.filter((name) => name < made),
  ];
  for (const name of oldestFirst.slice(0, Math.max(0, others.length + 1 - keep))) {
    rmSync(join(folder, name), { force: true });
  }
}
