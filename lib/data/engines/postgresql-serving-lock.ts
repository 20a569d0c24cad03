import { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { DatabaseError, errorCodeOf, maxWait } from "./engine";
import { connectClient, describeServer } from "./postgresql-connection";

/** Next to that of migrations. Shared by all that use the database, exclusive to a restore or move. */
const advisoryLockId = 5_264_525;

/** In ms, after the connection broke. */
const reconnectDelay = 1_000;

/** PostgreSQL then drops the lock of a machine that died within a minute (in s), and no idle time ends it. */
const settings = {
  tcp_keepalives_idle: "30",
  tcp_keepalives_interval: "10",
  tcp_keepalives_count: "3",
  idle_session_timeout: "0",
};

/** PostgreSQL's code for a lock timeout. */
const lockTimeoutCode = "55P03";

type LockClient = { readonly client: pg.Client; readonly ended: Promise<void> };

async function openLockClient(url: string, stream: Socket): Promise<LockClient> {
  const client = await connectClient(url, {
    application_name: "langkah lock",
    keepAlive: true,
    stream: () => stream,
  });
  const ended = new Promise<void>((resolve) => client.once("end", () => resolve()));
  await client.query(
    `SELECT set_config("key", "value", false) FROM json_each_text($1) JOIN "pg_settings" ON "name" = "key"`,
    [JSON.stringify(settings)],
  );
  return { client, ended };
}

/**
 * Says that the database is in use until the returned function is called, also after the connection broke. Throws a
 * DatabaseError during a restore or move.
 */
export async function holdServingLock(url: string): Promise<() => Promise<void>> {
  let isReleased = false;
  let held: LockClient | undefined;

  async function lock(lockTimeout: number): Promise<void> {
    const socket = new Socket();
    held = await openLockClient(url, socket);
    await held.client.query(`SET lock_timeout = ${lockTimeout}`);
    await held.client.query(`SELECT pg_advisory_lock_shared(${advisoryLockId})`);
    socket.unref();
  }

  async function lockAgainWheneverLost(): Promise<void> {
    for (;;) {
      await held?.ended;
      if (isReleased) return;
      await pause(reconnectDelay, undefined, { ref: false });
      if (!isReleased) await lock(0).catch(() => held?.client.end());
    }
  }

  async function release(): Promise<void> {
    isReleased = true;
    await held?.client.end();
  }

  try {
    await lock(maxWait);
  } catch (error) {
    await release();
    if (errorCodeOf(error) !== lockTimeoutCode) throw error;
    throw new DatabaseError(
      `The database ${describeServer(url)} is being restored or moved: start again when that has ended`,
    );
  }
  void lockAgainWheneverLost();
  return release;
}

/** Keeps apps from starting until the returned function is called. Throws a DatabaseError while one is running. */
export async function excludeApps(url: string): Promise<() => Promise<void>> {
  const { client } = await openLockClient(url, new Socket());
  const { rows } = await client.query<{ locked: boolean }>(
    `SELECT pg_try_advisory_lock(${advisoryLockId}) AS "locked"`,
  );
  if (rows[0]?.locked) return () => client.end();
  const users = await client.query<{ user: string }>(
    `SELECT DISTINCT coalesce(host("client_addr"), 'this machine') AS "user"
     FROM "pg_locks" JOIN "pg_stat_activity" USING ("pid")
     WHERE "locktype" = 'advisory' AND "objid" = ${advisoryLockId} AND "datname" = current_database() AND "granted"`,
  );
  await client.end();
  const places = users.rows.map(({ user }) => user).join(", ");
  throw new DatabaseError(
    `The database ${describeServer(url)} is in use from ${places || "another place"}: stop the app, then try again`,
  );
}
