import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { openStatementLog } from "./statement-log";

export type AppServer = {
  readonly url: string;
  /** The address of its database. */
  readonly database: string;
  /** Every statement that it has run on its database, in order. */
  statements(): string[];
  /** All that it has printed. */
  output(): string;
  /** Stops the process as an operator would, and waits until it is gone. */
  stop(): Promise<void>;
};

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No port to be had");
  return address.port;
}

/**
 * Starts the app as `npm start` does, with the environment given on top, in a shell that ran `before` where there is
 * something to set for the process.
 */
export function spawnApp(
  env: Record<string, string>,
  before?: string,
  folder?: string,
): ChildProcess {
  const [command, ...args] = before
    ? ["/bin/sh", "-c", `${before}; exec "$0" scripts/start.mjs`, process.execPath]
    : [process.execPath, "scripts/start.mjs"];
  return spawn(command ?? "", args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** The app on a free port, on the database of an address; ready when this returns. `env` is set on top of the usual. */
export async function startServer(
  database: string,
  env: Record<string, string> = {},
  folder?: string,
): Promise<AppServer> {
  const port = Number(env.PORT ?? (await freePort()));
  const log = openStatementLog();
  const appEnv = {
    ...log.env,
    PORT: String(port),
    DATABASE_URL: database,
    NEXTAUTH_SECRET: "a secret that only the browser tests know",
    // Whatever a developer's own .env says, the app is where this test put it.
    NEXTAUTH_URL: "",
    SMTP_URL: "",
    MAIL_FROM: "",
    ...env,
    NODE_OPTIONS: [log.env.NODE_OPTIONS, env.NODE_OPTIONS].join(" "),
  };
  const server = spawnApp(appEnv, undefined, folder);
  let output = "";
  server.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  server.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  const url = `http://localhost:${port}`;
  await waitUntilReady(url, server, () => output);
  return {
    url,
    database,
    statements: log.statements,
    output: () => output,
    stop: async () => {
      if (server.exitCode === null) {
        const gone = once(server, "exit");
        server.kill("SIGTERM");
        await gone;
      }
      log.close();
    },
  };
}

/** Waits until the app can serve. Throws, with what it said, when it does not come to that. */
export async function waitUntilReady(
  url: string,
  server: ChildProcess,
  output: () => string,
): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (server.exitCode === null && Date.now() < deadline) {
    try {
      const response = await fetch(`${url}/api/health/ready`);
      if (response.ok) return;
    } catch {
      // Not listening yet: asking again costs a millisecond.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill("SIGKILL");
  throw new Error(`The app did not start:\n${output()}`);
}
