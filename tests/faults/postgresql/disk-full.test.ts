import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { findPostgresqlFolder } from "@/scripts/setup/postgresql-programs.mjs";
import {
  chownToServer,
  type PostgresqlServer,
  startPostgresql,
} from "@/scripts/setup/postgresql-server";
import { newApiUser, sendRequest, signIn } from "../support/api-user";
import { startApp } from "../support/app";
import { expectDurable, RequestLog, sendTick, startLoad } from "../support/load-generator";
import { reportMeasurements } from "../support/measurements";
import { fillDisk, mountSmallDisk } from "../support/small-disk";

/** In MB: an empty database and half as much again. */
const diskMegabytes = 12;

/** A server of the test's own. */
async function startServerWith(circumstances: Parameters<typeof startPostgresql>[0]) {
  const server = await startPostgresql(circumstances);
  if (!server) throw new Error("PostgreSQL is not installed");
  onTestFinished(server.stop);
  return server;
}

/** Runs statements from another connection, until the server is gone or they are done. */
async function runAsOtherClient(server: PostgresqlServer, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An app in which two people have ticked. */
async function startAppInUse(database: string) {
  const users = [await newApiUser(database), await newApiUser(database)];
  const app = await startApp(database);
  const requests = new RequestLog();
  for (const user of users) {
    await signIn(app, user);
    expect((await sendTick(app, user, requests)).status).toBe(200);
  }
  const read = async () => {
    for (const user of users) expect((await sendRequest(app, user)).status).toBe(200);
  };
  return { users, app, requests, read };
}

type AppInUse = Awaited<ReturnType<typeof startAppInUse>>;

/** Once there is room again ticks succeed without a restart of the app, and all that was promised is there. */
async function expectRecovered({ app, users, requests }: AppInUse): Promise<void> {
  for (const user of users) {
    const deadline = performance.now() + 10_000;
    while ((await sendTick(app, user, requests)).status !== 200) {
      expect(performance.now()).toBeLessThan(deadline);
      await pause(50);
    }
  }
  expect(app.process.exitCode).toBeNull();
  expect(requests.surprises).toEqual([]);
  expect(requests.statusCounts.get(0)).toBeUndefined();
  for (const { headers, body } of requests.failures) {
    expect(headers.get("retry-after")).toMatch(/^\d+$/);
    expect(body).toMatchObject({ error: { code: "unavailable" } });
  }
  await expectDurable(users, requests);
}

describe.skipIf(!findPostgresqlFolder())("a PostgreSQL server whose disk is full", () => {
  it("refuses writes while its tables cannot grow, serves reads, and takes writes again", async (test) => {
    const disk = mountSmallDisk(diskMegabytes);
    if (!disk) return test.skip();
    chownToServer(disk);
    const server = await startServerWith({});
    await runAsOtherClient(
      server,
      `CREATE TABLESPACE small LOCATION '${disk}'`,
      "CREATE DATABASE small TABLESPACE small",
    );
    const use = await startAppInUse(server.urlOf("small"));
    const makeRoom = fillDisk(disk);
    const load = startLoad([use.app], use.users, use.requests, 4);
    while (use.requests.failures.length < 40) await use.read();
    await load.stop();
    await expectDurable(use.users, use.requests);
    makeRoom();
    await expectRecovered(use);
    reportMeasurements("full tables", Object.fromEntries(use.requests.statusCounts));
  });

  it("stops when its log cannot grow, loses nothing, and is served from again once it is started", async (test) => {
    const disk = mountSmallDisk(diskMegabytes);
    if (!disk) return test.skip();
    const server = await startServerWith({ logFolder: disk });
    const use = await startAppInUse(server.url);
    const makeRoom = fillDisk(disk);
    const stopped = once(server.process, "exit");
    const load = startLoad([use.app], use.users, use.requests, 4);
    // Other writes fill the log until the server stops.
    const noise = "SELECT pg_logical_emit_message(false, 'noise', repeat('x', 100000))";
    while (server.process.exitCode === null) {
      await runAsOtherClient(server, ...Array.from({ length: 50 }, () => noise)).catch(
        () => undefined,
      );
    }
    await stopped;
    const until = use.requests.failures.length + 40;
    while (use.requests.failures.length < until) await pause(5);
    await load.stop();
    makeRoom();
    await server.restart();
    await expectRecovered(use);
    reportMeasurements("full log", Object.fromEntries(use.requests.statusCounts));
  });
});
