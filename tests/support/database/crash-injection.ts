import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type EngineName, engineOf } from "@/lib/data/engines/connection";
import { isFullRun } from "../full-run";

const script = fileURLToPath(new URL("crash-injection-process.ts", import.meta.url));

/** Every step in the long form, else some, because each starts a process; on PostgreSQL there are many more. */
function strideOn(engine: EngineName): number {
  if (isFullRun) return 1;
  return engine === "sqlite" ? 5 : 30;
}

/** Of a test with all its kills, in ms. */
export const killsTimeout = isFullRun ? 900_000 : 60_000;

/**
 * Kills `command` at its steps in turn, and calls `checkAfterKill` after each. Returns how many steps it has at least.
 */
export async function killAtEachStep(
  command: "backup" | "restore",
  args: readonly [url: string, path: string, folder: string],
  checkAfterKill: () => Promise<void>,
): Promise<number> {
  const stride = strideOn(engineOf(args[0]));
  for (let step = 1; ; step += stride) {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", script, command, ...args, String(step)],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const [code, signal] = await once(child, "exit");
    if (signal !== "SIGKILL" && code !== 0) throw new Error(`It failed at step ${step}`);
    await checkAfterKill();
    if (code === 0) return step - stride;
  }
}
