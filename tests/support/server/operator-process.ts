import { spawn } from "node:child_process";
import { once } from "node:events";
import type { CommandResult } from "./operator-command";

/** Runs an operator's command in a process of its own (`npm run NAME -- ...`), with `env` on top of this one's. */
export async function spawnOperatorCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, ["scripts/operate.mjs", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(child, "close");
  return { code, output };
}
