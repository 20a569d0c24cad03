import { erasedIdHash } from "../accounts/deletion";
import { engineOf } from "../engines/connection";
import { createFolder } from "../engines/folder";
import { backupFolderOf } from "./backup";
import type { OnProgress } from "./copy-rows";
import { removeErasures } from "./erasures";
import type { RestoreResult } from "./reconcile";
import { restoreFile } from "./restore-file";
import { restoreServer } from "./restore-server";

/** Atomic; backs up the previous data first. Throws a DatabaseError, with nothing changed. */
export async function restoreBackup(
  backup: string,
  url: string,
  onProgress: OnProgress,
  folder = backupFolderOf(url),
  keepErased = false,
): Promise<RestoreResult> {
  createFolder(folder);
  const options = { backup, url, folder, onProgress, keepErased };
  const result = await (engineOf(url) === "sqlite" ? restoreFile(options) : restoreServer(options));
  if (keepErased) removeErasures(folder, result.erasedIds.map(erasedIdHash));
  return result;
}
