import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("killed.ts", import.meta.url));

/**
 * Kills `work` at each of its steps in turn, and calls `look` after each. Returns how many there were once it came to
 * its end.
 */
export async function killAtEachStep(
  work: "backup" | "restore",
  args: readonly [url: string, path: string, folder: string],
  look: () => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step += 1) {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", script, work, ...args, String(step)],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const [code, signal] = await once(child, "exit");
    if (signal !== "SIGKILL" && code !== 0) throw new Error(`It failed at step ${step}`);
    await look();
    if (code === 0) return step - 1;
  }
}
