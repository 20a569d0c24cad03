import path from "node:path";
import { workLeaseTime } from "../domain/upkeep";
import { env } from "../env";

/**
 * Runs `npm run upkeep` once, in a process of its own: a backup reads all there is, and would keep requests waiting. It
 * goes on when this process ends. Its lines are its own to print; throws where it cannot be started.
 */
export function runUpkeep(): Promise<void> {
  const { spawn } = process.getBuiltinModule("node:child_process");
  const root = /*turbopackIgnore: true*/ process.cwd();
  const command = ["--import", "tsx", path.join(root, "scripts/operate/run.ts"), "upkeep"];
  const args = env.UPKEEP === "off" ? [...command, "--sweep"] : command;
  const options = { cwd: root, stdio: "inherit", timeout: workLeaseTime } as const;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, options);
    child.once("error", reject);
    child.once("exit", () => resolve());
  });
}
