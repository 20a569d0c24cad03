import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseError, errorCodeOf, errorMessageOf } from "./engine";

/** Only this user may read it. Throws a DatabaseError. */
export function createFolder(folder: string): void {
  try {
    createRecursively(folder);
  } catch (error) {
    throw new DatabaseError(`The folder ${folder} cannot be made: ${errorMessageOf(error)}`);
  }
}

/** Step by step: Node's `recursive` option never returns on /proc and the like. */
function createRecursively(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) createRecursively(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // The folder existed, or another process has just made it.
    if (errorCodeOf(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
  }
}

/** fsync of a file's content or of a folder's names. */
export function flushToDisk(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
