import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { temporaryFolder } from "./database";

/** A folder on a small disk of its own; null where this user may not mount one. */
export function mountSmallDisk(megabytes: number): string | null {
  const folder = temporaryFolder();
  const options = `size=${megabytes}m`;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "langkah-faults", folder], {
      stdio: "pipe",
    });
  } catch (error) {
    console.log(`skipped: a disk in trouble, because none can be mounted here (${error})`);
    return null;
  }
  onTestFinished(() => {
    execFileSync("umount", ["--lazy", folder]);
  });
  return folder;
}

export function fillDisk(folder: string): () => void {
  const file = join(folder, "filling");
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(file, Buffer.alloc(bavail * bsize));
  expect(statfsSync(folder).bavail).toBe(0);
  return () => rmSync(file);
}
