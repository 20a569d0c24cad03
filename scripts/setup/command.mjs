import { spawn } from "node:child_process";
import { constants } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// Plain JavaScript, because no dependency is installed when this file first runs.
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

// No tool may ask a question, send telemetry or write outside the clone (except npm's cache).
export const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
  npm_config_devdir: join(root, "node_modules", ".cache", "node-gyp"),
};

export function logLine(line) {
  console.log(`langkah: ${line}`);
}

export function exitWithError(line) {
  console.error(`langkah: ${line}`);
  process.exit(1);
}

/** Returns the command's output; prints it and exits when the command fails. Ends the command when this process is told to end. */
export async function run(command, args, env = {}, onSpawn = () => undefined) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...quietEnvironment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) onSpawn(child.pid);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const stop = (signal) => {
    child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.once(signal, stop);
  const reason = await new Promise((end) => {
    child.once("error", (error) => end(`: ${error.message}`));
    child.once("close", (code) => end(code === 0 ? null : ""));
  });
  for (const signal of signals) process.off(signal, stop);
  if (reason === null) return output;
  process.stderr.write(output);
  return exitWithError(`"${[command, ...args].join(" ")}" failed${reason}`);
}
