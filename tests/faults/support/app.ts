import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished } from "vitest";
import { freePort, spawnApp, waitUntilReady } from "../../support/server/app-server";

export type App = {
  readonly url: string;
  readonly process: ChildProcess;
  /** From the start of the process to its first answer, in ms. */
  readonly startupMs: number;
  readonly ended: Promise<unknown>;
  output(): string;
  /** Sends a signal and waits for the end of the process; returns how long that took, in ms. */
  end(signal: NodeJS.Signals): Promise<number>;
};

type AppOptions = {
  readonly env?: Record<string, string>;
  /** A shell command to run before. */
  readonly before?: string;
};

/** Starts the built app on a database; it is killed at the end of the test. */
export async function startApp(
  database: string,
  { env = {}, before }: AppOptions = {},
): Promise<App> {
  const app = await launchApp(database, { env, ...(before && { before }) });
  await waitUntilReady(app.url, app.process, app.output);
  return { ...app, startupMs: performance.now() - app.launched };
}

/** The output of an app that refuses to start; expects no stack in it. */
export async function refusedStartOutput(database: string): Promise<string> {
  const refused = await launchApp(database);
  await Promise.race([
    refused.ended,
    waitUntilReady(refused.url, refused.process, refused.output),
  ]).catch(() => undefined);
  expect(refused.process.exitCode, refused.output()).toBe(1);
  expect(refused.output()).not.toContain("    at ");
  return refused.output();
}

/** The same without waiting until it is ready. */
export async function launchApp(database: string, { env = {}, before }: AppOptions = {}) {
  const port = env.PORT ?? (await freePort());
  const launched = performance.now();
  const child = spawnApp(
    {
      PORT: String(port),
      DATABASE_URL: database,
      NEXTAUTH_SECRET: "a secret that only the tests of faults know",
      NEXTAUTH_URL: "",
      UPKEEP: "off",
      ...env,
    },
    before,
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      printed += chunk;
    });
  }
  const ended = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    const began = performance.now();
    child.kill(signal);
    await ended;
    return performance.now() - began;
  };
  onTestFinished(async () => {
    await end("SIGKILL");
  });
  return {
    url: `http://localhost:${port}`,
    process: child,
    launched,
    output: () => printed,
    ended,
    end,
  };
}
