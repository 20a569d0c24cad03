import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { connect } from "../engines/connect";
import { engineOf } from "../engines/connection";
import { DatabaseError, errorMessageOf } from "../engines/engine";
import { createFolder } from "../engines/folder";
import { fileOf, lockDatabaseFile, removeDatabaseFile } from "../engines/sqlite-file";
import { backupFolderOf, partFileIn } from "./backup";
import type { OnProgress } from "./copy-rows";
import { hasRows, loadRows } from "./load-rows";
import { findPendingMigrations, migrate } from "./migrate";
import { replaceDatabaseFile } from "./restore";
import { type DatabaseCounts, finalizeDatabaseFile, takeSnapshot } from "./snapshot";

/** Throws a DatabaseError, with nothing changed, when the target is not empty, is the source, or cannot be used. */
export async function moveDatabase(
  from: string,
  to: string,
  onProgress: OnProgress,
  /** For the intermediate file of a copy to a server. */
  workFolder = backupFolderOf(from),
): Promise<DatabaseCounts> {
  if (databaseIdentityOf(from) === databaseIdentityOf(to)) {
    throw new DatabaseError("The target is the database that is in use");
  }
  await assertEmpty(to);
  if (engineOf(from) === "sqlite" && existsSync(fileOf(from))) assertNotInUse(fileOf(from));
  const folder = engineOf(to) === "sqlite" ? dirname(fileOf(to)) : workFolder;
  createFolder(folder);
  const part = partFileIn(folder, "move");
  try {
    const counts = await copyToFile(from, part, onProgress);
    if (engineOf(to) === "sqlite") replaceDatabaseFile(part, fileOf(to), "missing");
    else await loadRows(to, part, false, onProgress);
    return counts;
  } finally {
    removeDatabaseFile(part);
  }
}

/** Applies every migration to the copy. */
async function copyToFile(
  from: string,
  part: string,
  onProgress: OnProgress,
): Promise<DatabaseCounts> {
  removeDatabaseFile(part);
  const source = await connect(from, "existing");
  try {
    await findPendingMigrations(source);
    await takeSnapshot(source, part, onProgress);
  } finally {
    await source.close();
  }
  await migrate(`file:${part}`);
  return finalizeDatabaseFile(part);
}

/** Writes during the move would be lost. */
function assertNotInUse(file: string): void {
  try {
    lockDatabaseFile(file)();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database ${file} cannot be read: ${errorMessageOf(error)}`);
  }
}

async function assertEmpty(url: string): Promise<void> {
  if (engineOf(url) === "sqlite") {
    if (!existsSync(fileOf(url)) || statSync(fileOf(url)).size === 0) return;
    throw new DatabaseError(`The file ${fileOf(url)} exists already: choose another name`);
  }
  const target = await connect(url);
  try {
    await findPendingMigrations(target);
    if (await hasRows(target)) throw new DatabaseError("The database to move to is not empty");
  } finally {
    await target.close();
  }
}

function databaseIdentityOf(url: string): string {
  if (engineOf(url) === "sqlite") {
    const file = fileOf(url);
    return existsSync(file) ? realpathSync(file) : file;
  }
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
