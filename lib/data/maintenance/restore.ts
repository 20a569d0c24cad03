import { copyFileSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { connect } from "../engines/connect";
import { engineOf } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { flush, makeFolder } from "../engines/folder";
import { fileOf, markAsKept, removeFile, seize } from "../engines/sqlite-file";
import { backUp, backupFolderOf, defaultKeep, partIn, stampNow } from "./backup";
import { prepare } from "./candidate";
import type { Progress } from "./copy";
import { fill } from "./fill";
import type { Contents } from "./snapshot";

/** What was ended or used up since a backup was made must not come back to life with it: everybody signs in again. */
const forgotten = ["Session", "Token"] as const;

export type Restored = Contents & {
  /** Where what was there before is now; null when there was nothing. */
  readonly saved: string | null;
};

/**
 * Replaces all that a database holds by a backup, at once: whatever happens, it holds the one or the other; everybody
 * is signed out. What was there is backed up first. Throws a DatabaseError, with nothing changed, when the backup cannot be used or the
 * database is in use.
 */
export async function restore(
  backup: string,
  url: string,
  progress: Progress,
  folder = backupFolderOf(url),
): Promise<Restored> {
  const isFile = engineOf(url) === "sqlite";
  const state = isFile ? await stateOf(fileOf(url)) : "sound";
  makeFolder(folder);
  const part = isFile ? `${fileOf(url)}.restoring` : partIn(folder, "restore");
  try {
    const contents = await prepare(backup, part, progress, forgotten);
    const saved = await saveWhatIsThere(url, state, folder, progress);
    progress("putting it in place");
    if (isFile) putInPlace(part, fileOf(url), state);
    else await fill(url, part, true, progress);
    return { ...contents, saved };
  } finally {
    removeFile(part);
  }
}

type State = "missing" | "damaged" | "sound";

/** What is where a database should be. Throws a DatabaseError when somebody has it open. */
async function stateOf(file: string): Promise<State> {
  if (!existsSync(file) || statSync(file).size === 0) return "missing";
  try {
    seize(file)();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    return "damaged";
  }
  try {
    const connection = await connect(`file:${file}`, "read-only");
    const complaints = await connection.complaints();
    await connection.close();
    return complaints.length > 0 ? "damaged" : "sound";
  } catch {
    return "damaged";
  }
}

/** Puts what is there aside: as a backup, or as it is where no backup can be made of it. Returns the path, if any. */
async function saveWhatIsThere(
  url: string,
  state: State,
  folder: string,
  progress: Progress,
): Promise<string | null> {
  if (state === "missing") return null;
  if (state === "damaged") return saveDamaged(fileOf(url), folder);
  const connection = await connect(url, "existing");
  try {
    if ((await connection.tables()).length === 0) return null;
    const made = await backUp(connection, {
      folder,
      keep: defaultKeep,
      before: "restore",
      progress,
    });
    return made.path;
  } finally {
    await connection.close();
  }
}

function saveDamaged(file: string, folder: string): string {
  const path = join(folder, `damaged-${stampNow()}.db`);
  for (const end of ["", "-wal"]) {
    if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${path}${end}`);
  }
  return path;
}

/** Lets a finished file take the place of a database, from one moment to the next. */
export function putInPlace(part: string, file: string, state: State): void {
  let release: (() => void) | undefined;
  if (state === "sound") release = seize(file);
  // A log that is left of another file would be taken for a part of this one.
  for (const end of ["-journal", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  renameSync(part, file);
  release?.();
  flush(dirname(file));
  markAsKept(file);
}
