import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { openStatementLog } from "./statement-log";

export type AppServer = {
  readonly url: string;
  readonly database: string;
  statements(): string[];
  output(): string;
  /** Sends SIGTERM and waits for the end of the process. */
  stop(): Promise<void>;
};

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

/** Starts the app on a free port and waits until it is ready. */
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
    // Overrides a developer's .env.
    NEXTAUTH_URL: "",
    SMTP_URL: "",
    MAIL_FROM: "",
    // It would begin after five minutes.
    UPKEEP: "off",
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

/** Throws with the app's output when it ends, or is not ready in time. */
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
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill("SIGKILL");
  throw new Error(`The app did not start:\n${output()}`);
}
