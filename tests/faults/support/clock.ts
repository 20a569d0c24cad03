import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { App } from "./app";
import { temporaryFolder } from "./database";

export function jumpingClock() {
  const file = join(temporaryFolder(), "days");
  return {
    env: {
      NODE_OPTIONS: `--require=${resolve("tests/faults/support/preload/clock.cjs")}`,
      LANGKAH_TEST_CLOCK: file,
    },
    jump: (app: App, days: number): void => {
      writeFileSync(file, String(days));
      app.process.kill("SIGHUP");
    },
  };
}
