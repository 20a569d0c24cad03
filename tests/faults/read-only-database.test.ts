import { execFileSync } from "node:child_process";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { paths } from "@/lib/paths";
import { findPostgresqlFolder } from "@/scripts/setup/postgresql-programs.mjs";
import { startPostgresql } from "@/scripts/setup/postgresql-server";
import { queryRows } from "../support/database/stored-rows";
import { newApiUser, sendRequest, signIn } from "./support/api-user";
import { type App, refusedStartOutput, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { expectFormsExplained } from "./support/forms";
import { expectDurable, RequestLog, sendTick } from "./support/load-generator";
import { mountSmallDisk } from "./support/small-disk";

async function startAppInUse(database: string) {
  const user = await newApiUser(database);
  const app = await startApp(database);
  await signIn(app, user);
  const requests = new RequestLog();
  expect((await sendTick(app, user, requests)).status).toBe(200);
  return { database, user, app, requests };
}

type AppInUse = Awaited<ReturnType<typeof startAppInUse>>;

const readinessOf = (app: App, user: AppInUse["user"]) =>
  sendRequest(app, user, "/api/health/ready");

/** Expects writes to be refused, reads and pages to be served, and the readiness check to fail. */
async function expectReadOnly({ app, user, requests }: AppInUse): Promise<void> {
  const before = await sendRequest(app, user);
  for (let times = 0; times < 5; times += 1) {
    const refused = await sendTick(app, user, requests);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(refused.body).toMatchObject({ error: { code: "unavailable" } });
    const read = await sendRequest(app, user);
    expect(read).toMatchObject({ status: 200, body: before.body });
    const asked = await readinessOf(app, user);
    expect(asked).toMatchObject({
      status: 200,
      body: { status: "degraded", reasons: ["read-only"] },
    });
    for (const page of [paths.path("id"), paths.dashboard("id")]) {
      expect((await sendRequest(app, user, page)).status).toBe(200);
    }
  }
}

/** The same, and every form says so. */
async function expectReadOnlyWithForms(use: AppInUse): Promise<void> {
  await expectReadOnly(use);
  await expectFormsExplained(use.app, use.user);
}

/** It takes ticks again, in the same process, and has lost none. */
async function expectRecovered({ app, user, requests }: AppInUse): Promise<void> {
  expect((await sendTick(app, user, requests)).status).toBe(200);
  const asked = await readinessOf(app, user);
  expect(asked).toMatchObject({ status: 200, body: { status: "ready" } });
  expect(app.process.exitCode).toBeNull();
  await expectDurable([user], requests);
}

/**
 * Has the kernel refuse each write of the process to a file, as it does on a disk that became read-only: a disk that is
 * in use cannot be made so by hand.
 */
function refuseWrites({ process: { pid } }: App): () => void {
  const limit = (size: string) => execFileSync("prlimit", ["--pid", `${pid}`, `--fsize=${size}:`]);
  limit("0");
  return () => limit("unlimited");
}

describe("a database file that can be read but not written any more", () => {
  it("refuses writes with an error, serves reads, and takes writes again by itself", async () => {
    const use = await startAppInUse(await newDatabase("sqlite"));
    for (let round = 0; round < 2; round += 1) {
      const allow = refuseWrites(use.app);
      await (round === 0 ? expectReadOnlyWithForms(use) : expectReadOnly(use));
      allow();
      await expectRecovered(use);
    }
    expect(await queryRows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  it("stops the start with one line, and starts once its disk is writable", async (test) => {
    const disk = mountSmallDisk(3);
    if (!disk) return test.skip();
    const database = `file:${join(disk, "langkah.db")}`;
    const use = await startAppInUse(database);
    await use.app.end("SIGKILL");
    const remount = (mode: "ro" | "rw") => execFileSync("mount", ["-o", `remount,${mode}`, disk]);
    remount("ro");
    expect(await refusedStartOutput(database)).toContain(
      `${join(disk, "langkah.db")} cannot be written`,
    );
    remount("rw");
    await expectRecovered({ ...use, app: await startApp(database) });
  });
});

describe.skipIf(!findPostgresqlFolder())("a PostgreSQL server that became a standby", () => {
  it("refuses writes with an error, serves reads, and takes writes again once it is the primary", async () => {
    const server = await startPostgresql();
    if (!server) throw new Error("PostgreSQL is not installed");
    onTestFinished(server.stop);
    const use = await startAppInUse(server.url);
    const switchTo = async (readOnly: "on" | "off") => {
      const operator = new pg.Client({ connectionString: server.url });
      await operator.connect();
      await operator.query(`ALTER SYSTEM SET default_transaction_read_only = ${readOnly}`);
      await operator.query("SELECT pg_reload_conf()");
      await operator.end();
    };
    // Sessions hear of it a moment later, each at its next statement.
    await switchTo("on");
    while ((await sendTick(use.app, use.user, use.requests)).status === 200);
    await expectReadOnlyWithForms(use);
    await switchTo("off");
    while ((await sendTick(use.app, use.user, use.requests)).status !== 200);
    await expectRecovered(use);
  }, 60_000);
});
