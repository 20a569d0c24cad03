import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning, processName } from "./processes.mjs";

/** Notes in `folder` that this process uses the dependencies and, where it is named, a build. */
export function addUser(folder, build) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, processName()), build);
  } catch (error) {
    // Where the folder cannot be written, nothing in it is ever replaced.
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
  }
}

/** Returns the other processes that have not ended, and the build that each uses. */
export function otherUsers(folder) {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => name !== processName());
  for (const name of names) if (!isRunning(name)) rmSync(join(folder, name), { force: true });
  return names.filter(isRunning).map((name) => ({
    pid: Number.parseInt(name, 10),
    build: readFileSync(join(folder, name), "utf8"),
  }));
}
