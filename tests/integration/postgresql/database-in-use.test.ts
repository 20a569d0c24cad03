import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import { openPostgresql } from "@/lib/data/engines/postgresql";
import { excludeApps } from "@/lib/data/engines/postgresql-serving-lock";
import { moveDatabase } from "@/lib/data/maintenance/move";
import { restoreBackup } from "@/lib/data/maintenance/restore";
import {
  allRowsIn,
  backUpInto,
  databaseUrl,
  ignoreProgress,
  newEmptyPostgresqlDatabase,
  operatorErrorOf,
  populate,
  temporaryFolder,
} from "../../support/database/database-contents";
import { runOperatorCommand } from "../../support/server/operator-command";

let folder: string;
let backup: string;

const backUpNow = () => backUpInto(folder);

const restoreNow = () => restoreBackup(backup, databaseUrl(), ignoreProgress, folder);

beforeEach(async () => {
  folder = temporaryFolder();
  await populate(1, 5);
  await closeDatabase();
  backup = await backUpNow();
});

describe("a database that an app uses", () => {
  it("is neither restored nor moved, from or to, and stays as it is", async () => {
    const engine = await openPostgresql(databaseUrl());
    const before = await allRowsIn(databaseUrl());
    const elsewhere = `file:${join(folder, "moved.db")}`;
    const empty = await newEmptyPostgresqlDatabase();
    const newApp = await openPostgresql(empty);
    const attempts = [
      restoreNow,
      () => moveDatabase(databaseUrl(), elsewhere, ignoreProgress, folder),
      () => moveDatabase(`file:${backup}`, empty, ignoreProgress, folder),
    ];
    for (const attempt of attempts) {
      expect(await operatorErrorOf(attempt)).toMatch(/ is in use from .*: stop the app/);
    }
    await newApp.close();
    await engine.close();
    expect(await allRowsIn(databaseUrl())).toEqual(before);
    await restoreNow();
  });

  it("is still in use after the connection that says so broke", async () => {
    const engine = await openPostgresql(databaseUrl());
    const admin = await connect(databaseUrl());
    const terminated = await admin.rows(
      `SELECT pg_terminate_backend("pid") FROM "pg_stat_activity"
       WHERE "application_name" = 'langkah lock' AND "datname" = current_database()`,
    );
    expect(terminated).toHaveLength(1);
    await admin.close();
    await expect.poll(isInUse, { timeout: 10_000 }).toBe(false);
    await expect.poll(isInUse, { timeout: 10_000 }).toBe(true);
    await engine.close();
    expect(await isInUse()).toBe(false);
  });

  it("cannot be opened by an app or command while it is restored", async () => {
    const readmitApps = await excludeApps(databaseUrl());
    expect(await operatorErrorOf(() => openPostgresql(databaseUrl()))).toMatch(
      /is being restored or moved/,
    );
    await readmitApps();
    await (await openPostgresql(databaseUrl())).close();
  });
});

async function isInUse(): Promise<boolean> {
  try {
    await (await excludeApps(databaseUrl()))();
    return false;
  } catch {
    return true;
  }
}

describe("an app that does not say that it uses the database", () => {
  it("loses nothing that it acknowledged when the database is restored meanwhile", async () => {
    const pool = new pg.Pool({ connectionString: databaseUrl(), max: 8 });
    const [enrolment] = (await pool.query(`SELECT "id" FROM "Enrolment" LIMIT 1`)).rows;
    const acknowledged: string[] = [];
    let isRunning = true;
    const client = async () => {
      while (isRunning) {
        const id = await tick(pool, enrolment.id).catch(() => null);
        if (id) acknowledged.push(id);
      }
    };
    const clients = Array.from({ length: 6 }, client);
    const untilMore = async () => {
      const wanted = acknowledged.length + 20;
      while (acknowledged.length < wanted) await pause(5);
    };
    await untilMore();
    const { previousDataPath } = await restoreNow();
    await untilMore();
    isRunning = false;
    await Promise.all(clients);
    await pool.end();
    const places = [databaseUrl(), `file:${previousDataPath}`];
    const kept = new Set((await Promise.all(places.map(eventIdsIn))).flat());
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(await runOperatorCommand(["verify", "--file", backup])).toMatchObject({ code: 0 });
  });
});

/** As the app does it: locks the enrolment, then adds an event. Returns its id once it is committed. */
async function tick(pool: pg.Pool, enrolmentId: string): Promise<string> {
  const connection = await pool.connect();
  const id = randomUUID();
  try {
    await connection.query("BEGIN");
    await connection.query(`SELECT 1 FROM "Enrolment" WHERE "id" = $1 FOR UPDATE`, [enrolmentId]);
    await connection.query(
      `INSERT INTO "ProgressEvent" ("enrolmentId", "clientId", "itemKey", "kind", "fromStatus", "toStatus", "at",
         "localDate", "timeZone", "source", "version", "countsOn")
       SELECT $1, $2, $2, 'set', 'not-started', 'done', now(), '2026-11-24', 'UTC', 'api', 1, '2026-11-24'`,
      [enrolmentId, id],
    );
    await connection.query("COMMIT");
    return id;
  } catch (error) {
    await connection.query("ROLLBACK");
    throw error;
  } finally {
    connection.release();
  }
}

async function eventIdsIn(url: string): Promise<string[]> {
  const connection = await connect(url, "existing");
  const rows = await connection.rows<{ id: string }>(
    `SELECT "clientId" AS "id" FROM "ProgressEvent"`,
  );
  await connection.close();
  return rows.map(({ id }) => id);
}
