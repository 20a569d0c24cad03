import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process by its id, the moment it began and the machine's boot, because ids are used again. */
export function processName(pid = process.pid) {
  return `${pid}-${beginOf(pid)}`;
}

/** Whether the process that `processName` named has not ended. */
export function isRunning(name) {
  const pid = Number.parseInt(name, 10);
  if (!exists(pid)) return false;
  const current = processName(pid);
  // Another user's process may hide when it began.
  return current === name || current === `${pid}-`;
}

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Returns an empty text where it cannot be told. */
function beginOf(pid) {
  if (process.platform !== "linux") return beginByPs(pid);
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    // The name of the program, in parentheses, may hold spaces; the 20th field after it is the start (proc_pid_stat(5)).
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .split(") ")
      .at(-1)
      .split(" ");
    return state === "Z" ? "ended" : `${boot}-${fields[18]}`;
  } catch {
    return "";
  }
}

function beginByPs(pid) {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", `${pid}`], { encoding: "utf8", env });
  return stdout?.trim().replace(/\W+/g, "-") ?? "";
}
