import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseError, errorCodeOf, errorMessageOf } from "./engine";

/** Makes a folder that is of no concern to other users of the machine. Throws a DatabaseError when it cannot. */
export function createFolder(folder: string): void {
  try {
    createRecursively(folder);
  } catch (error) {
    throw new DatabaseError(`The folder ${folder} cannot be made: ${errorMessageOf(error)}`);
  }
}

/** Step by step: Node's own recursive way never returns where a file system such as /proc takes no folders. */
function createRecursively(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) createRecursively(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // It was there, or another process has just made it.
    if (errorCodeOf(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
  }
}

/** Returns once the disk has what was written to a file, or the names in a folder. */
export function flushToDisk(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
