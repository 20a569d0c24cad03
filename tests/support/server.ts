import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Server = {
  readonly url: string;
  readonly database: string;
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

/** Starts the app as `npm start` does, with the environment given on top. */
export function startProcess(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** The app on a free port, on a database file that lives as long as its folder; ready when this returns. */
export async function startServer(database: string): Promise<Server> {
  const port = await freePort();
  const server = startProcess({
    PORT: String(port),
    DATABASE_URL: `file:${database}`,
    NEXTAUTH_SECRET: "a secret that only the browser tests know",
    // Whatever a developer's own .env says, the app is where this test put it.
    NEXTAUTH_URL: "",
  });
  let output = "";
  server.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  server.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  const url = `http://localhost:${port}`;
  await ready(url, server, () => output);
  return {
    url,
    database,
    stop: async () => {
      if (server.exitCode !== null) return;
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
    },
  };
}

/** A folder for one database, removed with all that is in it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "langkah-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function ready(url: string, server: ChildProcess, output: () => string): Promise<void> {
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
