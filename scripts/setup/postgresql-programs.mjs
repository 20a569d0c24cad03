import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @returns {string | null} the newest of Debian's folders, else that of `pg_config` */
export function findPostgresqlFolder() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...pgConfigFolders(),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

function pgConfigFolders() {
  try {
    const options = /** @type {const} */ ({
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return [execFileSync("pg_config", ["--bindir"], options).trim()];
  } catch {
    return [];
  }
}
