import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { connect } from "../engines/connect";
import { engineOf } from "../engines/connection";
import { DatabaseError, reasonOf } from "../engines/engine";
import { makeFolder } from "../engines/folder";
import { fileOf, removeFile, seize } from "../engines/sqlite-file";
import { backupFolderOf, partIn } from "./backup";
import type { Progress } from "./copy";
import { fill, holdsRows } from "./fill";
import { migrate, pendingOn } from "./migrate";
import { putInPlace } from "./restore";
import { type Contents, seal, takeSnapshot } from "./snapshot";

/**
 * Copies all that a database holds to another one that is empty, and compares the two; the first stays as it is. Throws
 * a DatabaseError, with nothing changed, when the other is not empty, is the same, or cannot be used.
 */
export async function move(
  from: string,
  to: string,
  progress: Progress,
  /** Where the copy is made on its way to a server. */
  way = backupFolderOf(from),
): Promise<Contents> {
  if (placeOf(from) === placeOf(to)) {
    throw new DatabaseError("That is the database that is in use already");
  }
  await assertEmpty(to);
  if (engineOf(from) === "sqlite" && existsSync(fileOf(from))) assertUnused(fileOf(from));
  const folder = engineOf(to) === "sqlite" ? dirname(fileOf(to)) : way;
  makeFolder(folder);
  const part = partIn(folder, "move");
  try {
    const contents = await takeAway(from, part, progress);
    if (engineOf(to) === "sqlite") putInPlace(part, fileOf(to), "missing");
    else await fill(to, part, false, progress);
    return contents;
  } finally {
    removeFile(part);
  }
}

/** Makes a file of all that a database holds, with every migration. */
async function takeAway(from: string, part: string, progress: Progress): Promise<Contents> {
  removeFile(part);
  const source = await connect(from, "existing");
  try {
    await pendingOn(source);
    await takeSnapshot(source, part, progress);
  } finally {
    await source.close();
  }
  await migrate(`file:${part}`);
  return seal(part);
}

/** What is written while it moves would be left behind. */
function assertUnused(file: string): void {
  try {
    seize(file)();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database ${file} cannot be read: ${reasonOf(error)}`);
  }
}

async function assertEmpty(url: string): Promise<void> {
  if (engineOf(url) === "sqlite") {
    if (!existsSync(fileOf(url)) || statSync(fileOf(url)).size === 0) return;
    throw new DatabaseError(`The file ${fileOf(url)} is there already: choose another name`);
  }
  const target = await connect(url);
  try {
    // Tables of somebody else's are refused here.
    await pendingOn(target);
    if (await holdsRows(target)) throw new DatabaseError("The database to move to is not empty");
  } finally {
    await target.close();
  }
}

/** What two addresses of one database have in common. */
function placeOf(url: string): string {
  if (engineOf(url) === "sqlite") {
    const file = fileOf(url);
    return existsSync(file) ? realpathSync(file) : file;
  }
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
