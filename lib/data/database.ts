import type { Session } from "../domain/session";
import { env } from "../env";
import { processSingleton } from "../process-singleton";
import { engineOf } from "./engines/connection";
import {
  type Engine,
  errorMessageOf,
  isUnwritable,
  type ReadClient,
  type SqlTransaction,
  type Transaction,
} from "./engines/engine";
import type { Prisma } from "./generated/sqlite/client";
import { backUpBeforeMigration } from "./maintenance/backup";
import { migrate } from "./maintenance/migrate";
import { rescueDatabase } from "./maintenance/rescue";
import { assertActiveSession, assertActiveSessionAndLockLearner } from "./session-guard";

type DatabaseState = {
  engine?: Promise<Engine>;
  /** Whether the last write was refused for a reason that affects all writes. */
  isUnwritable?: boolean;
};

const shared = processSingleton("database", (): DatabaseState => ({}));

async function openEngine(url: string): Promise<Engine> {
  await migrate(url, undefined, (connection, { name }) =>
    backUpBeforeMigration(connection, url, name),
  );
  if (engineOf(url) === "sqlite") {
    const { openSqlite } = await import("./engines/sqlite");
    return openSqlite(url, (run) => rescueDatabase(url, run));
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

/** Migrates first. Throws a DatabaseError. */
export async function openDatabase(): Promise<void> {
  await getEngine();
}

/** The next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const engine = await shared.engine;
  delete shared.engine;
  await engine?.close();
}

/** For reads by Prisma; ADR 2 says when to use this and when `rawQuery`. */
export async function prisma(): Promise<ReadClient> {
  return (await getEngine()).prisma();
}

/** For reads on every request, without Prisma's overhead. Statements are cached, so their number must be small. */
export async function rawQuery<R>(sql: Prisma.Sql): Promise<R[]> {
  return (await getEngine()).rawQuery(sql);
}

/** Throws an UnavailableError when a write would be lost. */
export async function assertDurable(): Promise<void> {
  (await getEngine()).assertDurable();
}

export function isWritable(): boolean {
  return shared.isUnwritable !== true;
}

async function trackWritability<T>(pendingWrite: Promise<T>): Promise<T> {
  try {
    const result = await pendingWrite;
    if (shared.isUnwritable) console.warn("langkah: the database takes writes again");
    shared.isUnwritable = false;
    return result;
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    if (!shared.isUnwritable) {
      console.error(
        `langkah: the database refuses writes: ${errorMessageOf(error).replaceAll(/\s+/g, " ")}`,
      );
    }
    shared.isUnwritable = true;
    throw error;
  }
}

type WriteOptions = {
  /** None for a sign-up, an operator command or a job. */
  readonly session?: Session | undefined;
  /** Writes that lock the same row name the same key. */
  readonly queueKey?: string;
};

/**
 * Returns the result of `work` once it is durable. `work` may run again: it only reads and writes through `tx`, and
 * locks a row with `rowLock` before it decides on it. Throws a SessionEndedError, UnavailableError or OverloadedError.
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
 * The same without Prisma, which takes a third to a half of a tick's time; `timeout` in ms. Checks the session last,
 * so that a sign-out does not wait for a long import. The lock on the session's row alone orders a tick against a
 * sign-out, reset or deletion.
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
