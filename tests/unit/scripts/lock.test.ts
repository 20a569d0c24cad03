import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withLock } from "@/scripts/setup/lock.mjs";
import { isRunning, processName } from "@/scripts/setup/processes.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const neverWaits = () => expect.unreachable("it waits");

/** Takes the lock again and again; making the folder `held` fails where another process is in its turn. */
const turns = `
  import { mkdirSync, rmdirSync } from "node:fs";
  import { withLock } from "./scripts/setup/lock.mjs";
  const [folder] = process.argv.slice(1);
  for (let turn = 0; turn < 30; turn += 1) {
    await withLock(folder + "/lock", () => undefined, async () => {
      mkdirSync(folder + "/held");
      await new Promise((later) => setImmediate(later));
      rmdirSync(folder + "/held");
    });
  }`;

it("one process at a time has the lock", async () => {
  const run = () =>
    promisify(execFile)(process.execPath, ["--input-type=module", "--eval", turns, folder]);
  await Promise.all(Array.from({ length: 4 }, run));
  expect(readdirSync(join(folder, "lock"))).toHaveLength(1);
});

it("work that fails frees the lock", async () => {
  const failing = withLock(folder, neverWaits, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(await withLock(folder, neverWaits, () => "done")).toBe("done");
});

it("a lock of an ended process, or of another that now has its id, is free", async () => {
  const [, ...began] = processName().split("-");
  symlinkSync(["1", ...began].join("-"), join(folder, "7"));
  expect(await withLock(folder, neverWaits, () => "done")).toBe("done");
  const child = spawn(process.execPath, ["--eval", "0"]);
  const name = processName(child.pid);
  await once(child, "exit");
  symlinkSync(name, join(folder, "100"));
  expect(await withLock(folder, neverWaits, () => "done")).toBe("done");
});

it("a process runs until it ends", async () => {
  expect(isRunning(processName())).toBe(true);
  const child = spawn(process.execPath, ["--eval", "setInterval(() => undefined, 1000)"]);
  const name = processName(child.pid);
  expect(isRunning(name)).toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isRunning(name)).toBe(false);
});
