import { mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning, processName } from "./processes.mjs";

const free = "free";

/**
 * Runs `work` while no other process runs work under the lock in `folder`; calls `onWait` once where it has to wait. The
 * lock of an ended process is free. `work` gets a function that shares the lock with a child process: it is then held
 * until the child has ended as well, because a killed process leaves its children. Where the folder cannot be written,
 * there is no lock.
 */
export async function withLock(folder, onWait, work) {
  let number = 0;
  try {
    mkdirSync(folder, { recursive: true });
    number = await take(folder, onWait);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
    return work(() => undefined);
  }
  const replace = (holders) => {
    symlinkSync(holders, join(folder, `${number + 1}`));
    rmSync(join(folder, `${number}`), { force: true });
    number += 1;
  };
  try {
    return await work((pid) => replace(`${processName()}+${processName(pid)}`));
  } finally {
    replace(free);
  }
}

/**
 * The link with the highest number says who holds the lock. Creating a link is atomic, and the highest is never removed
 * before a higher one exists, so that of several processes that find the lock free one alone makes the next link.
 */
async function take(folder, onWait) {
  for (let waits = 0; ; ) {
    const number = highest(folder) + 1;
    if (number > 1 && isHeld(join(folder, `${number - 1}`))) {
      if (waits === 0) onWait();
      waits += 1;
      await pause(100);
    } else if (link(join(folder, `${number}`))) {
      // A slow process may make anew what a later holder has removed.
      if (highest(folder) === number) {
        removeBelow(folder, number);
        return number;
      }
      rmSync(join(folder, `${number}`), { force: true });
    }
  }
}

const highest = (folder) => Math.max(0, ...readdirSync(folder).map(Number));

function isHeld(file) {
  try {
    const holders = readlinkSync(file);
    return holders !== free && holders.split("+").some(isRunning);
  } catch {
    // Another process has just replaced it.
    return true;
  }
}

function link(file) {
  try {
    symlinkSync(processName(), file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function removeBelow(folder, number) {
  for (const name of readdirSync(folder)) {
    if (Number(name) < number) rmSync(join(folder, name), { force: true });
  }
}
