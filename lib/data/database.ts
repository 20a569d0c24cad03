import { env } from "../env";
import { processWide } from "../process-wide";
import { engineOf } from "./engines/connection";
import {
  type Engine,
  isUnwritable,
  type Reader,
  type SqlTransaction,
  type Transaction,
} from "./engines/engine";
import type { Prisma } from "./generated/sqlite/client";
import { backUpBeforeMigration } from "./maintenance/backup";
import { migrate } from "./maintenance/migrate";
import { actingSession, assertStanding } from "./standing";

type Database = {
  engine?: Promise<Engine>;
  /** Whether the last write was refused as any other would have been. */
  isUnwritable?: boolean;
};

const shared = processWide("database", (): Database => ({}));

async function open(url: string): Promise<Engine> {
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

function database(): Promise<Engine> {
  shared.engine ??= open(env.DATABASE_URL).catch((error: unknown) => {
    delete shared.engine;
    throw error;
  });
  return shared.engine;
}

/** Migrates and opens the database ahead of the first request. Throws a DatabaseError when it cannot be used. */
export async function openDatabase(): Promise<void> {
  await database();
}

/** Closes the database; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = await shared.engine;
  delete shared.engine;
  await open?.close();
}

/** The client for reading. It sees what was committed, never a write in progress. */
export async function reader(): Promise<Reader> {
  return (await database()).reader;
}

/**
 * The rows that a query finds, straight from the driver, instants as Dates: for what every request reads, where Prisma
 * took most of the time. Only for statements of which there are few: they are kept prepared.
 */
export async function query<R>(sql: Prisma.Sql): Promise<R[]> {
  return (await database()).query(sql);
}

/** Throws an UnavailableError when what is written would not be kept. */
export async function assertKept(): Promise<void> {
  (await database()).assertKept();
}

/** Whether the database took the last write that was asked of it. */
export function takesWrites(): boolean {
  return shared.isUnwritable !== true;
}

/** Remembers of each write whether the database takes any. */
async function remembered<T>(writing: Promise<T>): Promise<T> {
  try {
    const result = await writing;
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
 * that row with `rowLock` at the end of the query. Writes that lock the same row name the same `line`. Throws an
 * UnavailableError, or an OverloadedError, when its turn does not come in time, and a SessionEndedError where it is
 * done for a session that stands no more (`whileStanding`).
 */
export async function write<T>(
  work: (tx: Transaction, rowLock: Engine["rowLock"]) => Promise<T>,
  line?: string,
): Promise<T> {
  const engine = await database();
  const own = actingSession();
  if (!own) return remembered(engine.write((tx) => work(tx, engine.rowLock), line));
  const guarded = async (tx: Transaction) => {
    await assertStanding(tx, engine.rowLock, own);
    return work(tx, engine.rowLock);
  };
  return remembered(engine.write(guarded, own.learner.id));
}

/**
 * The same door for what is written by SQL alone and often, or much at once: on SQLite Prisma took most of its time.
 * `lasting` is how long it may take, in ms, where that is longer than any other write.
 */
export async function writeSql<T>(
  work: (tx: SqlTransaction, rowLock: Engine["rowLock"]) => Promise<T>,
  line?: string,
  lasting?: number,
): Promise<T> {
  const engine = await database();
  return remembered(engine.writeSql((tx) => work(tx, engine.rowLock), line, lasting));
}
