import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { readClockRecord, writeClockRecord } from "../clock-record";
import { connect } from "../engines/connect";
import { type Connection, engineOf } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { createFolder } from "../engines/folder";
import { excludeApps } from "../engines/postgresql-serving-lock";
import { dataFileOf, fileOf, removeDatabaseFile } from "../engines/sqlite-file";
import { backupFolderOf, partFileIn } from "./backup";
import type { OnProgress } from "./copy-rows";
import { hasRows, loadRows } from "./load-rows";
import { findPendingMigrations, migrate } from "./migrate";
import { replaceDatabaseFile } from "./restore-file";
import { type DatabaseCounts, finalizeDatabaseFile, takeSnapshot } from "./snapshot";

/**
 * Throws a DatabaseError, with nothing changed, when one of them is in use, or the target is not empty, is the source,
 * or cannot be used.
 */
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
  const isToFile = engineOf(to) === "sqlite";
  const folder = isToFile ? dirname(dataFileOf(fileOf(to))) : workFolder;
  createFolder(folder);
  const part = partFileIn(folder, "move");
  const source = await connect(from, "exclusive");
  try {
    return await withoutApps([from, to], async () => {
      const counts = await copyToFile(source, part, onProgress);
      if (isToFile) replaceDatabaseFile(part, fileOf(to));
      else await loadIntoEmptyServer(to, part, onProgress);
      // Upkeep still knows of a clock that has jumped, and waits before it deletes for good.
      const clock = readClockRecord(from);
      if (clock) writeClockRecord(to, clock);
      return counts;
    });
  } finally {
    await source.close();
    removeDatabaseFile(part);
  }
}

/** Of servers; a file is opened for this process alone. */
async function withoutApps<T>(urls: readonly string[], work: () => Promise<T>): Promise<T> {
  const [url, ...others] = urls.filter((each) => engineOf(each) === "postgresql");
  if (url === undefined) return work();
  const readmitApps = await excludeApps(url);
  try {
    return await withoutApps(others, work);
  } finally {
    await readmitApps();
  }
}

/** Applies every migration to the copy. */
async function copyToFile(
  source: Connection,
  part: string,
  onProgress: OnProgress,
): Promise<DatabaseCounts> {
  removeDatabaseFile(part);
  await findPendingMigrations(source);
  await takeSnapshot(source, part, onProgress);
  await migrate(`file:${part}`);
  return finalizeDatabaseFile(part);
}

async function loadIntoEmptyServer(
  url: string,
  file: string,
  onProgress: OnProgress,
): Promise<void> {
  await migrate(url);
  const to = await connect(url);
  try {
    await loadRows(to, file, () => assertNoRows(to), onProgress);
  } finally {
    await to.close();
  }
}

async function assertNoRows(connection: Connection): Promise<void> {
  if (await hasRows(connection)) {
    throw new DatabaseError("The database to move to is not empty: nothing was changed");
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
    await assertNoRows(target);
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
