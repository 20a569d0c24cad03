import { renameSync } from "node:fs";
import { join } from "node:path";
import { sqlLiteral } from "../engines/connection";
import { createFolder, flushToDisk } from "../engines/folder";
import { removeDatabaseFile } from "../engines/sqlite-file";
import { backupFolderOf, fileTimestamp, partFileIn } from "./backup";
import { finalizeDatabaseFile } from "./snapshot";

/** Copies a database whose file is gone, by a connection that still has it open. Returns the path; it is kept for good. */
export async function rescueDatabase(url: string, run: (sql: string) => void): Promise<string> {
  const folder = backupFolderOf(url);
  createFolder(folder);
  const part = partFileIn(folder, "backup");
  removeDatabaseFile(part);
  try {
    run(`VACUUM INTO ${sqlLiteral(part)}`);
    await finalizeDatabaseFile(part);
    const path = join(folder, `rescued-${fileTimestamp()}.db`);
    renameSync(part, path);
    flushToDisk(folder);
    return path;
  } finally {
    removeDatabaseFile(part);
  }
}
