import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPostgresqlFolder } from "./postgresql-programs.mjs";

/** A temporary PostgreSQL server for tests and tools, on a free port. */
export type PostgresqlServer = {
  readonly url: string;
  readonly process: ChildProcess;
  urlOf(database: string): string;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

type ServerOptions = {
  /** Without one, connections are trusted. */
  readonly password?: string;
  /** An empty folder for the write-ahead log, which then uses segments of 1 MB. */
  readonly logFolder?: string;
  /** Whether commits reach the disk, which takes time: only the loss of power shows the difference. */
  readonly isDurable?: boolean;
};

/** PostgreSQL refuses to run as root, so root starts it as an unprivileged user. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const user of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) =>
        Number(
          execFileSync("id", [flag, user], {
            encoding: "utf8",
            stdio: ["ignore", "pipe", "ignore"],
          }),
        );
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // Try the next user.
    }
  }
  return {};
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

export function chownToServer(folder: string): void {
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

function initialiseCluster(
  programs: string,
  folder: string,
  { password, logFolder }: ServerOptions,
): string {
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  if (password !== undefined) writeFileSync(passwordFile, password);
  if (logFolder !== undefined) chownToServer(logFolder);
  const options = [
    ...["-D", data, "-U", "langkah", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    ...(password === undefined
      ? ["--auth=trust"]
      : ["--auth=scram-sha-256", `--pwfile=${passwordFile}`]),
    ...(logFolder === undefined ? [] : [`--waldir=${logFolder}`, "--wal-segsize=1"]),
  ];
  execFileSync(join(programs, "initdb"), options, {
    ...serverUser(),
    stdio: "ignore",
    cwd: folder,
  });
  return data;
}

/** Returns undefined where PostgreSQL is not installed. */
export async function startPostgresql(
  options: ServerOptions = {},
): Promise<PostgresqlServer | undefined> {
  const programs = findPostgresqlFolder();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "langkah-postgresql-"));
  chownToServer(folder);
  const data = initialiseCluster(programs, folder, options);
  const { password, isDurable = false } = options;
  const user = password === undefined ? "langkah" : `langkah:${password}`;
  const port = await freePort();
  const urlOf = (database: string) => `postgresql://${user}@127.0.0.1:${port}/${database}`;
  const start = async () => {
    const child = spawn(
      join(programs, "postgres"),
      [
        ...["-D", data, "-h", "127.0.0.1", "-p", String(port), "-k", folder],
        ...["-c", "max_connections=200", "-c", `fsync=${isDurable ? "on" : "off"}`],
      ],
      { ...serverUser(), stdio: "ignore", cwd: folder },
    );
    await waitUntilReady(urlOf("postgres"), child);
    return child;
  };
  let child = await start();
  return {
    url: urlOf("postgres"),
    get process() {
      return child;
    },
    urlOf,
    restart: async () => {
      await stopServer(child);
      child = await start();
    },
    stop: async () => {
      await stopServer(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** SIGQUIT is PostgreSQL's immediate shutdown. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGQUIT");
  await exited;
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (child.exitCode === null && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("PostgreSQL did not start");
}
