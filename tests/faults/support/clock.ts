import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, vi } from "vitest";
import type { App } from "./app";
import { temporaryFolder } from "./database";

export function jumpingClock() {
  const file = join(temporaryFolder(), "days");
  const jump = (app: App, days: number): void => {
    writeFileSync(file, String(days));
    app.process.kill("SIGHUP");
  };
  return {
    env: {
      NODE_OPTIONS: `--require=${resolve("tests/faults/support/preload/clock.cjs")}`,
      LANGKAH_TEST_CLOCK: file,
    },
    /** The app's clock jumps once the signal has come. */
    jump,
    /** Returns once it has jumped. */
    set: async (app: App, days: number): Promise<void> => {
      jump(app, days);
      await vi.waitFor(() => expect(readFileSync(`${file}.set`, "utf8")).toBe(String(days)), {
        timeout: 15_000,
        interval: 5,
      });
    },
  };
}
