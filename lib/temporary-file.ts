import { randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Without a name on the disk, so that it is gone with the process, however that ends. */
export async function openTemporaryFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `langkah-body-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  await rm(path);
  return file;
}
