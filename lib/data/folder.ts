import { closeSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { DatabaseError, reasonOf } from "./engine";

/** Makes a folder that is of no concern to other users of the machine. Throws a DatabaseError when it cannot. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DatabaseError(`The folder ${folder} cannot be made: ${reasonOf(error)}`);
  }
}

/** Returns once the disk has what was written to a file, or the names in a folder. */
export function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
