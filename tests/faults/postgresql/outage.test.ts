import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { findPostgresqlFolder } from "@/scripts/setup/postgresql-programs.mjs";
import { type PostgresqlServer, startPostgresql } from "@/scripts/setup/postgresql-server";
import { isFullRun } from "../../support/full-run";
import { type ApiUser, newApiUser, signIn } from "../support/api-user";
import { type App, startApp } from "../support/app";
import { expectPagesExplained, openSettings } from "../support/forms";
import { expectDurable, RequestLog, sendTick, startLoad } from "../support/load-generator";
import { reportMeasurements } from "../support/measurements";

const maxAnswerMs = 11_000;

async function startAppInUse() {
  const server = await startPostgresql();
  if (!server) throw new Error("PostgreSQL is not installed");
  onTestFinished(server.stop);
  const users = [await newApiUser(server.url), await newApiUser(server.url)];
  const app = await startApp(server.url);
  const requests = new RequestLog();
  for (const user of users) {
    await signIn(app, user);
    await sendTick(app, user, requests);
  }
  return { server, users, app, requests };
}

/** Expects a tick to succeed by itself in time; refusals until then are fine. */
async function expectRecovery(app: App, user: ApiUser, requests: RequestLog): Promise<void> {
  const deadline = performance.now() + maxAnswerMs;
  for (;;) {
    const { status } = await sendTick(app, user, requests);
    if (status === 200) break;
    expect(performance.now()).toBeLessThan(deadline);
    await pause(50);
  }
  expect(app.process.exitCode).toBeNull();
}

/** Expects only 200 and 503 as answers, and none of them late. */
async function expectGraceful({ app, users, requests }: Outage, cause: string): Promise<void> {
  for (const user of users) await expectRecovery(app, user, requests);
  expect(requests.surprises, cause).toEqual([]);
  expect(requests.statusCounts.get(0), cause).toBeUndefined();
  expect(requests.longestMs, cause).toBeLessThan(maxAnswerMs);
  await expectDurable(users, requests);
}

function processesOf(server: PostgresqlServer): number[] {
  const first = server.process.pid ?? 0;
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(first)], {
    encoding: "utf8",
  });
  return [first, ...children.trim().split(/\s+/).map(Number)];
}

function signalProcesses(processes: readonly number[], name: NodeJS.Signals): void {
  for (const id of processes) {
    try {
      process.kill(id, name);
    } catch {}
  }
}

type Outage = Awaited<ReturnType<typeof startAppInUse>>;

async function crashServer({ server, users, app, requests }: Outage): Promise<void> {
  const load = startLoad([app], users, requests);
  for (let round = 0; round < (isFullRun ? 20 : 2); round += 1) {
    const wanted = requests.acknowledged.size + 20;
    while (requests.acknowledged.size < wanted) await pause(5);
    server.process.kill("SIGKILL");
    await pause(300);
    await server.restart();
  }
  await load.stop();
  expect(await damagedIndexes(server.url)).toEqual([]);
}

/** While the server is away, pages and forms say so. */
async function stopServer({ server, users: [user], app }: Outage): Promise<void> {
  if (!user) throw new Error("There is no user");
  const settings = await openSettings(app, user);
  // Its children too, which would serve the app's connections for a moment more.
  signalProcesses(processesOf(server), "SIGKILL");
  await once(server.process, "exit");
  await expectPagesExplained(app, user, settings);
  await server.restart();
}

async function pauseServer({ server, users, app, requests }: Outage): Promise<void> {
  const all = processesOf(server);
  const load = startLoad([app], users, requests);
  signalProcesses(all, "SIGSTOP");
  await pause(isFullRun ? 25_000 : 6_500);
  signalProcesses([...all].reverse(), "SIGCONT");
  await load.stop();
}

/** Locks what ticks need in turn from another connection, so that deadlocks may arise. */
async function lockRows({ server, users, app, requests }: Outage): Promise<void> {
  const other = await connectOtherClient(server);
  const load = startLoad([app], users, requests);
  for (let round = 0; round < 3; round += 1) {
    const order = round % 2 ? users : [...users].reverse();
    await other.query("BEGIN");
    for (const { learnerId } of order) {
      await other
        .query(`SELECT "id" FROM "Enrolment" WHERE "userId" = $1 FOR UPDATE`, [learnerId])
        .catch(() => undefined);
      await pause(100);
      await other.query(`LOCK TABLE "ProgressEvent" IN EXCLUSIVE MODE`).catch(() => undefined);
    }
    await pause(round === 0 ? 6_000 : 100);
    await other.query("ROLLBACK");
  }
  await load.stop();
  await other.end();
}

async function terminateConnections({ server }: Outage): Promise<void> {
  const other = await connectOtherClient(server);
  const { rowCount } = await other.query(
    `SELECT pg_terminate_backend("pid") FROM "pg_stat_activity" WHERE "application_name" = 'langkah'`,
  );
  expect(rowCount).toBeGreaterThan(0);
  await other.end();
}

async function connectOtherClient(server: PostgresqlServer): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  return client;
}

describe.skipIf(!findPostgresqlFolder())("a PostgreSQL server that fails", () => {
  it("loses no acknowledged change, delays no answer for long, and needs no restart of the app", async () => {
    const trouble = await startAppInUse();
    for (const cause of [crashServer, stopServer, pauseServer, lockRows, terminateConnections]) {
      await cause(trouble);
      await expectGraceful(trouble, cause.name);
      reportMeasurements(`PostgreSQL ${cause.name}`, measurementsOf(trouble.requests));
    }
  });
});

/** The indexes that amcheck finds damaged. */
async function damagedIndexes(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("CREATE EXTENSION IF NOT EXISTS amcheck");
    const { rows } = await client.query<{ index: string }>(
      `SELECT "indexrelid"::regclass::text AS "index" FROM "pg_index"
       JOIN "pg_class" c ON c."oid" = "indrelid" WHERE c."relnamespace" = current_schema()::regnamespace`,
    );
    const damaged: string[] = [];
    for (const { index } of rows) {
      await client
        .query("SELECT bt_index_check($1::regclass, true)", [index])
        .catch((error: Error) => damaged.push(`${index}: ${error.message}`));
    }
    expect(rows.length).toBeGreaterThan(0);
    return damaged;
  } finally {
    await client.end();
  }
}

function measurementsOf(requests: RequestLog) {
  const answers = Object.fromEntries(
    [...requests.statusCounts].map(([status, count]) => [`${status}:`, count]),
  );
  return { ...answers, longest: `${Math.round(requests.longestMs)} ms` };
}
