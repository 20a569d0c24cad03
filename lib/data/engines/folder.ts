import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
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

/** Readers see the old text or the new one, and several processes may write at once. Only this user may read it. */
export function replaceFile(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`;
  createFolder(dirname(file));
  try {
    writeFileSync(part, text, { mode: 0o600 });
    flushToDisk(part);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  flushToDisk(dirname(file));
}
