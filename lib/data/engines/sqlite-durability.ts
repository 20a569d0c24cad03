import { closeSync, existsSync, fstatSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { errorMessageOf, UnavailableError } from "./engine";
import { dataFileOf } from "./sqlite-file";

/** In ms. Between a deletion and the next look, the app may end and the log be lost with it. */
const checkInterval = 500;

/** In ms, after a rescue failed. */
const rescueRetryDelay = 5_000;

type Rescue = {
  /** Writes the log into the database file. Throws when it is locked. */
  readonly emptyLog: () => void;
  /** Copies what the open files hold to a file of its own and returns its path. */
  readonly copy: () => Promise<string>;
};

/**
 * Looks before and after each write, and regularly, whether the open database, its log and the log's index are still
 * the files at their paths. Writes to files that were moved, replaced or deleted would be lost, so `assertDurable`
 * throws until they are back, and what is in the open files is rescued.
 */
export function watchDatabaseFiles(file: string, rescue: Rescue) {
  const dataFile = dataFileOf(file);
  const [log, index] = [`${dataFile}-wal`, `${dataFile}-shm`];
  const paths = [file, log, index];
  const opened = paths.map(identityOf);
  const logHandle = openSync(log, "r");
  let reported = "";
  let rescued = Promise.resolve();
  let copy: string | undefined;

  const findLost = () => paths.filter((path, at) => identityOf(path) !== opened[at]);

  /** Returns what the operator has to know. */
  async function rescueFrom(lost: readonly string[]): Promise<string> {
    const isMovedWithFolder = !existsSync(dirname(file)) && fstatSync(logHandle).nlink > 0;
    if (lost.includes(file) && !isMovedWithFolder) copy ??= await rescue.copy();
    // Also so that a file in place of this one does not get its log. Not while another process, with an index of its
    // own, may write to the same log.
    if (!lost.includes(index) || lost.includes(log)) rescue.emptyLog();
    if (copy)
      return `All data is in ${copy}: put the file back, or stop the app and restore that one`;
    return isMovedWithFolder
      ? "Put it back, or stop the app"
      : "No change is lost: stop the app and start it again";
  }

  async function reportAndRescue(lost: readonly string[]): Promise<void> {
    const what = `${lost.join(" and ")} was moved, replaced or deleted while the app runs; nothing more is written.`;
    try {
      console.error(`langkah: ${what} ${await rescueFrom(lost)}`);
    } catch (error) {
      console.error(`langkah: ${what} The data cannot be rescued yet: ${errorMessageOf(error)}`);
      setTimeout(() => {
        reported = "";
      }, rescueRetryDelay).unref();
    }
  }

  function assertDurable(): void {
    const lost = findLost();
    if (lost.length === 0) {
      reported = "";
      copy = undefined;
      return;
    }
    const names = lost.join(" and ");
    if (names !== reported) {
      reported = names;
      rescued = rescued.then(() => reportAndRescue(lost));
    }
    throw new UnavailableError(`${names} was moved, replaced or deleted while the app runs`);
  }

  const timer = setInterval(() => {
    try {
      assertDurable();
    } catch {}
  }, checkInterval).unref();

  return {
    assertDurable,
    close: async () => {
      clearInterval(timer);
      await rescued;
      closeSync(logHandle);
    },
  };
}

function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
