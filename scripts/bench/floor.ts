import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logLine, root, run } from "../setup/command.mjs";

/** Next with an empty page and an empty handler: what the app is measured against. */
export const floorFolder = join(root, "tests", "bench", "floor");

const stamp = join(floorFolder, ".next", "langkah-build");

function fingerprint(): string {
  const own = readdirSync(floorFolder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !/\.next|next-env/.test(join(entry.parentPath, entry.name)),
    )
    .map((entry) => join(entry.parentPath, entry.name));
  const shared = ["lib/i18n/routing.ts", "lib/domain/locale.ts", "package-lock.json"];
  const hash = createHash("sha256").update(process.version);
  for (const file of [...own.sort(), ...shared.map((name) => join(root, name))]) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Builds the floor unless its build is of just these files. */
export async function buildFloor(): Promise<void> {
  const currentFingerprint = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === currentFingerprint) return;
  logLine("building the floor (half a minute, once)");
  await run(join(root, "node_modules", ".bin", "next"), ["build", floorFolder]);
  writeFileSync(stamp, currentFingerprint);
}
