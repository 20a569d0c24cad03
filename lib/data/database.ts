import { env } from "../env";
import { processSingleton } from "../process-singleton";
import { engineOf } from "./engines/connection";
import {
  type Engine,
  isUnwritable,
  type ReadClient,
  type SqlTransaction,
  type Transaction,
} from "./engines/engine";
import type { Prisma } from "./generated/sqlite/client";
import { backUpBeforeMigration } from "./maintenance/backup";
import { migrate } from "./maintenance/migrate";
import { assertActiveSession, getActiveSession } from "./session-guard";

type DatabaseState = {
  engine?: Promise<Engine>;
  /** Whether the last write was refused as any other would have been. */
  isUnwritable?: boolean;
};

const shared = processSingleton("database", (): DatabaseState => ({}));

async function openEngine(url: string): Promise<Engine> {
  await migrate(url, undefined, (connection, { name }) =>
    backUpBeforeMigration(connection, url, name),
  );
  if (engineOf(url) === "sqlite") {
    const { openSqlite } = await import("./engines/sqlite");
    return openSqlite(url);
  }
  const { openPostgresql } = await import("./engines/postgresql");
  return openPostgresql(url);
}

function getEngine(): Promise<Engine> {
  shared.engine ??= openEngine(env.DATABASE_URL).catch((error: unknown) => {
    delete shared.engine;
    throw error;
  });
  return shared.engine;
}

/** Migrates and opens the database ahead of the first request. Throws a DatabaseError when it cannot be used. */
export async function openDatabase(): Promise<void> {
  await getEngine();
}

/** Closes the database; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const engine = await shared.engine;
  delete shared.engine;
  await engine?.close();
}

/** The client for reading. It sees what was committed, never a write in progress. */
export async function prisma(): Promise<ReadClient> {
  return (await getEngine()).prisma;
}

/**
 * The rows that a query finds, straight from the driver, instants as Dates: for what every request reads, where Prisma
 * took most of the time. Only for statements of which there are few: they are kept prepared.
 */
export async function rawQuery<R>(sql: Prisma.Sql): Promise<R[]> {
  return (await getEngine()).rawQuery(sql);
}

/** Throws an UnavailableError when what is written would not be kept. */
export async function assertDurable(): Promise<void> {
  (await getEngine()).assertDurable();
}

/** Whether the database took the last write that was asked of it. */
export function isWritable(): boolean {
  return shared.isUnwritable !== true;
}

/** Remembers of each write whether the database takes any. */
async function trackWritability<T>(pendingWrite: Promise<T>): Promise<T> {
  try {
    const result = await pendingWrite;
    shared.isUnwritable = false;
    return result;
  } catch (error) {
    if (isUnwritable(error)) shared.isUnwritable = true;
    throw error;
  }
}

/**
 * The one door for writing: runs `work` in a transaction, and returns what it returns once that is durable. `work`
 * may run again, so it must do nothing but read and write through `tx`; before it decides on what a row says, it reads
 * that row with `rowLock` at the end of the query. Writes that lock the same row name the same `queueKey`. Throws an
 * UnavailableError, or an OverloadedError, when its turn does not come in time, and a SessionEndedError where it is
 * done for a session that stands no more (`whileStanding`).
 */
export async function write<T>(
  work: (tx: Transaction, rowLock: Engine["rowLock"]) => Promise<T>,
  queueKey?: string,
): Promise<T> {
  const engine = await getEngine();
  const activeSession = getActiveSession();
  if (!activeSession)
    return trackWritability(engine.write((tx) => work(tx, engine.rowLock), queueKey));
  const guarded = async (tx: Transaction) => {
    await assertActiveSession(tx, engine.rowLock, activeSession);
    return work(tx, engine.rowLock);
  };
  return trackWritability(engine.write(guarded, activeSession.learner.id));
}

/**
 * The same door for what is written by SQL alone and often, or much at once: on SQLite Prisma took most of its time.
 * `timeout` is how long it may take, in ms, where that is longer than any other write.
 */
export async function writeSql<T>(
  work: (tx: SqlTransaction, rowLock: Engine["rowLock"]) => Promise<T>,
  queueKey?: string,
  timeout?: number,
): Promise<T> {
  const engine = await getEngine();
  return trackWritability(engine.writeSql((tx) => work(tx, engine.rowLock), queueKey, timeout));
}
