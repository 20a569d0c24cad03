import { engineOf } from "../engines/connection";
import { createFolder } from "../engines/folder";
import { backupFolderOf } from "./backup";
import type { OnProgress } from "./copy-rows";
import { restoreFile } from "./restore-file";
import { restoreServer } from "./restore-server";
import type { DatabaseCounts } from "./snapshot";

/** Ended sessions and used tokens must not become valid again: all learners sign in again. */
export const discardedTables = ["Session", "Token"] as const;

export type RestoreOptions = {
  /** A backup, from either engine. */
  readonly backup: string;
  readonly url: string;
  /** For the backup of the previous data. */
  readonly folder: string;
  readonly onProgress: OnProgress;
};

export type RestoreResult = DatabaseCounts & {
  readonly previousDataPath: string | null;
};

/** Atomic; backs up the previous data first. Throws a DatabaseError, with nothing changed. */
export async function restoreBackup(
  backup: string,
  url: string,
  onProgress: OnProgress,
  folder = backupFolderOf(url),
): Promise<RestoreResult> {
  createFolder(folder);
  const options = { backup, url, folder, onProgress };
  return engineOf(url) === "sqlite" ? restoreFile(options) : restoreServer(options);
}
