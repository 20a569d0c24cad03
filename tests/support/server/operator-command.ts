import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type CommandResult = { readonly code: number | null; readonly output: string };

/** An operator's command in a process of its own, on the database of this test or the one of `env`. */
function spawnCommand(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ["scripts/operate.mjs", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs an operator's command to its end: `npm run NAME -- ...`. */
export async function runOperatorCommand(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const child = spawnCommand(args, env);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(child, "close");
  return { code, output };
}
