import { connect } from "../engines/connect";
import { DatabaseError, reasonOf } from "../engines/engine";
import { removeFile } from "../engines/sqlite-file";
import type { Progress } from "./copy";
import { migrate, pendingOn } from "./migrate";
import { type Contents, seal, takeSnapshot } from "./snapshot";

/**
 * Makes `part` what a backup comes to in this version of Langkah, on the disk and verified; the backup itself stays as
 * it is. Throws a DatabaseError when it is no backup of Langkah's, damaged, or newer than the code.
 */
export async function prepare(
  backup: string,
  part: string,
  progress: Progress,
  /** Tables to leave empty. */
  without: readonly ("Session" | "Token")[] = [],
): Promise<Contents> {
  removeFile(part);
  try {
    const source = await connect(`file:${backup}`, "read-only");
    try {
      progress("checking the backup");
      const [complaint] = await source.complaints();
      if (complaint) throw new DatabaseError(`it is damaged (${complaint})`);
      if ((await source.tables()).length === 0) throw new DatabaseError("it holds nothing");
      await pendingOn(source);
      await takeSnapshot(source, part, progress);
    } finally {
      await source.close();
    }
    progress("bringing it up to this version");
    await migrate(`file:${part}`);
    await empty(part, without);
    return await seal(part);
  } catch (error) {
    removeFile(part);
    const reason = reasonOf(error);
    throw new DatabaseError(reason.includes(backup) ? reason : `${backup}: ${reason}`);
  }
}

async function empty(file: string, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  const connection = await connect(`file:${file}`, "existing");
  try {
    for (const table of tables) await connection.run(`DELETE FROM "${table}"`);
  } finally {
    await connection.close();
  }
}
