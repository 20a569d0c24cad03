import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { App } from "./app";
import { temporaryFolder } from "./database";

export function watchEventLoop() {
  const file = join(temporaryFolder(), "delay");
  const preload = resolve("tests/faults/support/preload/event-loop.cjs");
  return {
    env: { NODE_OPTIONS: `--require=${preload}`, LANGKAH_TEST_LOOP: file },
    /** The longest block since the last call, in ms. */
    longestBlockMs: async (app: Pick<App, "process" | "output">): Promise<number> => {
      rmSync(file, { force: true });
      app.process.kill("SIGUSR2");
      while (!existsSync(file) || readFileSync(file, "utf8") === "") {
        if (app.process.exitCode !== null || app.process.signalCode !== null)
          throw new Error(`The app is gone:\n${app.output()}`);
        await new Promise((next) => setTimeout(next, 5));
      }
      return Number(readFileSync(file, "utf8"));
    },
  };
}
