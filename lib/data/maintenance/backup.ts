import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Connection, engineOf } from "../engines/connection";
import { codeOf, DatabaseError, reasonOf } from "../engines/engine";
import { flush, makeFolder } from "../engines/folder";
import { fileOf, removeFile } from "../engines/sqlite-file";
import type { Progress } from "./copy";
import { type Contents, takeSnapshot } from "./snapshot";

export type Backup = Contents & { readonly path: string; readonly bytes: number };

type Options = {
  readonly folder: string;
  /** How many are kept of those before something, and of the others. */
  readonly keep: number;
  /** What it was made before, such as the name of a migration. */
  readonly before?: string;
  readonly progress: Progress;
};

/** How many backups are kept unless the operator says otherwise. */
export const defaultKeep = 7;

/** The names that backups get: when they began and, for some, before what. */
const named = /^langkah-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-before-[\w-]+)?\.db$/;

/** A database in the making, with the number of the process that makes it. */
const unfinished = /^\.langkah-[a-z]+-(\d+)\.part(-journal|-wal|-shm)?$/;

/** Where the backups of a database are: beside its file, or in `data` for one on a server. */
export function backupFolderOf(url: string): string {
  const home =
    engineOf(url) === "sqlite"
      ? dirname(fileOf(url))
      : resolve(/*turbopackIgnore: true*/ process.cwd(), "data");
  return join(home, "backups");
}

/** The file in which this process makes what is not finished yet; whatever is left of it, a later backup removes. */
export function partIn(folder: string, work: "backup" | "restore" | "move"): string {
  return join(folder, `.langkah-${work}-${process.pid}.part`);
}

/** The moment that it is, as a part of a file's name. */
export function stampNow(): string {
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
export async function backUp(connection: Connection, options: Options): Promise<Backup> {
  const { folder, keep, before } = options;
  try {
    makeFolder(folder);
    clearUnfinished(folder);
    const backup = await make(connection, options);
    removeOldest(folder, keep, before !== undefined);
    return backup;
  } catch (error) {
    throw new DatabaseError(`No backup could be made in ${folder}: ${reasonOf(error)}`);
  }
}

async function make(
  connection: Connection,
  { folder, before, progress }: Options,
): Promise<Backup> {
  const path = join(folder, `langkah-${stampNow()}${before ? `-before-${before}` : ""}.db`);
  const part = partIn(folder, "backup");
  removeFile(part);
  try {
    const contents = await takeSnapshot(connection, part, progress);
    renameSync(part, path);
    flush(folder);
    return { ...contents, path, bytes: statSync(path).size };
  } finally {
    removeFile(part);
  }
}

/** Makes a backup ahead of a migration. Throws a DatabaseError when there cannot be one: then nothing may change. */
export async function backUpBeforeMigration(
  connection: Connection,
  url: string,
  migration: string,
  folder = backupFolderOf(url),
): Promise<void> {
  await backUp(connection, {
    folder,
    keep: defaultKeep,
    before: migration,
    progress: () => undefined,
  });
}

/** Removes what backups that were killed have left. */
function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const process = unfinished.exec(name)?.[1];
    if (process && !isRunning(Number(process))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function removeOldest(folder: string, keep: number, before: boolean): void {
  const names = readdirSync(folder)
    .filter((name) => named.test(name) && name.includes("-before-") === before)
    .sort();
  for (const name of names.slice(0, Math.max(0, names.length - keep))) {
    rmSync(join(folder, name), { force: true });
  }
}
