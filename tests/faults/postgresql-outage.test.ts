import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { postgresqlPrograms } from "@/scripts/postgresql-programs.mjs";
import { type PostgresqlServer, startPostgresql } from "@/scripts/postgresql-server";
import { type App, startApp } from "./support/app";
import { isWhole } from "./support/database";
import { report } from "./support/figures";
import { Diary, expectKept, tick, ticking } from "./support/ticking";
import { newVisitor, signIn, type Visitor } from "./support/visitor";

/** The longest that anybody may wait for an answer while the server is in trouble, in ms. */
const longestAnswer = 11_000;

/** A server of the test's own, with an app on it in which somebody has ticked. */
async function inUse() {
  const server = await startPostgresql();
  if (!server) throw new Error("PostgreSQL is not installed");
  onTestFinished(server.stop);
  const visitors = [await newVisitor(server.url), await newVisitor(server.url)];
  const app = await startApp(server.url);
  const diary = new Diary();
  for (const visitor of visitors) {
    await signIn(app, visitor);
    await tick(app, visitor, diary);
  }
  return { server, visitors, app, diary };
}

/** Once the trouble is over a tick must succeed, without a restart of the app; refusals until then are fine. */
async function expectRecovery(app: App, visitor: Visitor, diary: Diary): Promise<void> {
  const deadline = performance.now() + longestAnswer;
  for (;;) {
    const { status } = await tick(app, visitor, diary);
    if (status === 200) break;
    expect(performance.now()).toBeLessThan(deadline);
    await pause(50);
  }
  expect(app.process.exitCode).toBeNull();
}

/** What must hold after any trouble: no other answers than success and "try again", none late, none broken. */
async function expectGraceful(app: App, visitors: readonly Visitor[], diary: Diary) {
  for (const visitor of visitors) await expectRecovery(app, visitor, diary);
  expect(diary.surprises).toEqual([]);
  expect(diary.answers.get(0)).toBeUndefined();
  expect(diary.longest).toBeLessThan(longestAnswer);
  await expectKept(visitors, diary);
}

/** Every process of the server: its first and those that this one started. */
function processesOf(server: PostgresqlServer): number[] {
  const first = server.process.pid ?? 0;
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(first)], {
    encoding: "utf8",
  });
  return [first, ...children.trim().split(/\s+/).map(Number)];
}

function signal(processes: readonly number[], name: NodeJS.Signals): void {
  for (const id of processes) {
    try {
      process.kill(id, name);
    } catch {
      // It has ended by itself.
    }
  }
}

describe.skipIf(!postgresqlPrograms())("a PostgreSQL server", () => {
  it("killed and started again under load costs nothing that was acknowledged, and no restart of the app", async () => {
    const { server, visitors, app, diary } = await inUse();
    const load = ticking([app], visitors, diary);
    for (let round = 0; round < (isWhole ? 20 : 2); round += 1) {
      const wanted = diary.acknowledged.size + 20;
      while (diary.acknowledged.size < wanted) await pause(5);
      server.process.kill("SIGKILL");
      await pause(300);
      await server.restart();
    }
    await load.stop();
    await expectGraceful(app, visitors, diary);
    expect(await damagedIndexes(server.url)).toEqual([]);
    report("PostgreSQL killed", figuresOf(diary));
  });

  it("that stands still is not waited for without end", async () => {
    const { server, visitors, app, diary } = await inUse();
    const all = processesOf(server);
    const load = ticking([app], visitors, diary);
    signal(all, "SIGSTOP");
    await pause(isWhole ? 25_000 : 6_500);
    signal([...all].reverse(), "SIGCONT");
    await load.stop();
    await expectGraceful(app, visitors, diary);
    report("PostgreSQL stalled", figuresOf(diary));
  });

  it("in which others lock what ticks need, even crosswise, delays them and no more", async () => {
    const { server, visitors, app, diary } = await inUse();
    const [first, second] = visitors;
    if (!first || !second) throw new Error("Nobody");
    const other = new pg.Client({ connectionString: server.url });
    await other.connect();
    onTestFinished(() => other.end());
    const hold = (learnerId: string) =>
      other.query(`SELECT "id" FROM "Enrolment" WHERE "userId" = $1 FOR UPDATE`, [learnerId]);
    const load = ticking([app], visitors, diary);
    for (let round = 0; round < 3; round += 1) {
      await other.query("BEGIN");
      await hold((round % 2 ? first : second).learnerId);
      await pause(100);
      // What the other one ticks is under way, so that this may close a circle.
      await other.query(`LOCK TABLE "ProgressEvent" IN EXCLUSIVE MODE`).catch(() => undefined);
      await hold((round % 2 ? second : first).learnerId).catch(() => undefined);
      await pause(round === 0 ? 6_000 : 100);
      await other.query("ROLLBACK");
    }
    await load.stop();
    await expectGraceful(app, visitors, diary);
    report("PostgreSQL locked", figuresOf(diary));
  });

  it("that cuts off idle connections does not end the app", async () => {
    const { server, visitors, app, diary } = await inUse();
    const other = new pg.Client({ connectionString: server.url });
    await other.connect();
    onTestFinished(() => other.end());
    const { rowCount } = await other.query(
      `SELECT pg_terminate_backend("pid") FROM "pg_stat_activity" WHERE "pid" <> pg_backend_pid() AND "application_name" = 'langkah'`,
    );
    expect(rowCount).toBeGreaterThan(0);
    await expectGraceful(app, visitors, diary);
  });
});

/** The indexes in which PostgreSQL's own check finds something wrong. */
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

function figuresOf(diary: Diary) {
  const answers = Object.fromEntries(
    [...diary.answers].map(([status, count]) => [`${status}:`, count]),
  );
  return { ...answers, longest: `${Math.round(diary.longest)} ms` };
}
