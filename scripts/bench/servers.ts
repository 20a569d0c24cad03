import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import type { EngineName } from "../../lib/data/engines/connection";
import { root } from "../setup/command.mjs";
import { type Databases, openDatabases } from "./databases";
import { floorFolder } from "./floor";

const running: ChildProcess[] = [];
let databases: Databases | undefined;
let stopped: Promise<void> | undefined;

const startTimeout = 30_000;
const stopTimeout = 5_000;

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

type RunningServer = { readonly url: string; readonly process: ChildProcess };

/** Starts a server and waits until `ready` answers 200. Throws, with what it printed, when it does not. */
async function startServer(
  args: string[],
  ready: string,
  env: Record<string, string>,
): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  if (stopped) throw new Error("All servers are being stopped");
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), NEXTAUTH_URL: url, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      printed = (printed + chunk).slice(-4000);
    });
  }
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url + ready).catch(() => null);
    if (answer?.status === 200) return { url, process: child };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`"${args.join(" ")}" is not ready at ${url}${ready}:\n${printed}`);
}

/** A new, empty database on an engine that runs until the servers are stopped. */
export async function createDatabase(engine: EngineName, name: string): Promise<string> {
  databases ??= await openDatabases(engine);
  return databases.create(name);
}

/** Starts the app, or a build of it in another folder, on the database of an address. */
export function startApp(
  database: string,
  folder = root,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  return startServer([join(folder, "scripts", "start.mjs")], "/api/health/ready", {
    DATABASE_URL: database,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
    // So that requests can come from where they say.
    TRUSTED_PROXIES: "1",
    ...env,
  });
}

/** The same; returns where it is served. */
export async function serveApp(database: string, folder = root): Promise<string> {
  return (await startApp(database, folder)).url;
}

/** Starts Next's empty page and returns where it is served. */
export async function serveFloor(): Promise<string> {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const args = [next, "start", floorFolder, "--hostname", "127.0.0.1"];
  return (await startServer(args, "/api/empty", {})).url;
}

function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), stopTimeout);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

async function stopServers(): Promise<void> {
  await Promise.all(running.splice(0).map(stopServer));
  await databases?.close();
}

/** Stops every server and deletes the databases; from then on none is started. */
function stopOnce(): Promise<void> {
  stopped ??= stopServers();
  return stopped;
}

/** Runs `work`, and stops every server that it started however it ends. */
export async function withServers(work: () => Promise<void>): Promise<void> {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => void stopOnce().finally(() => process.exit(code)));
  }
  try {
    await work();
  } finally {
    await stopOnce();
  }
}

/** The engine among the words of a command line: SQLite unless PostgreSQL is named. */
export function engineFromArguments(words: readonly string[]): EngineName {
  return words.includes("postgresql") ? "postgresql" : "sqlite";
}
