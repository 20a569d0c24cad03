import type { Session } from "../domain/session";
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
import { assertActiveSession, assertActiveSessionAndLockLearner } from "./session-guard";

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

type WriteOptions = {
  /** The session that asks for the write; none for a sign-up, an operator's command or a job. */
  readonly session?: Session | undefined;
  /** Writes that lock the same row name the same key. */
  readonly queueKey?: string;
};

/**
 * Runs `work` in a transaction, and returns its result once that is durable. `work` may run again, so it must do nothing
 * but read and write through `tx`; before it decides on what a row says, it reads that row with `rowLock` at the end of
 * the query. Throws a SessionEndedError when `session` has ended, and an UnavailableError or OverloadedError when the
 * write does not get its turn in time.
 */
export async function write<T>(
  work: (tx: Transaction, rowLock: Engine["rowLock"]) => Promise<T>,
  { session, queueKey }: WriteOptions = {},
): Promise<T> {
  const engine = await getEngine();
  const guarded = async (tx: Transaction) => {
    if (session) await assertActiveSessionAndLockLearner(tx, engine.rowLock, session);
    return work(tx, engine.rowLock);
  };
  return trackWritability(engine.write(guarded, queueKey));
}

/**
 * The same for frequent or large writes that are SQL alone, without Prisma's overhead on SQLite. `timeout` is in ms.
 * The session is checked last: an import locks many rows for seconds, and must not keep a sign-out waiting for that
 * long. A tick needs no lock on its learner; the session's row alone orders it against a sign-out, a reset or a deletion.
 */
export async function writeSql<T>(
  work: (tx: SqlTransaction, rowLock: Engine["rowLock"]) => Promise<T>,
  { session, queueKey, timeout }: WriteOptions & { readonly timeout?: number } = {},
): Promise<T> {
  const engine = await getEngine();
  const guarded = async (tx: SqlTransaction) => {
    const result = await work(tx, engine.rowLock);
    if (session) await assertActiveSession(tx, engine.rowLock, session);
    return result;
  };
  return trackWritability(engine.writeSql(guarded, queueKey, timeout));
}
