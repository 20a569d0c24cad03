import { env } from "../env";
import type { Prisma, PrismaClient } from "./generated/sqlite/client";
import { migrate } from "./migrate";
import { isBusy, openClient } from "./sqlite";

export type Reader = PrismaClient;
export type Transaction = Prisma.TransactionClient;

type Database = {
  readonly reader: PrismaClient;
  readonly writer: PrismaClient;
  /** Settles when the last write in line has. */
  queue: Promise<unknown>;
};

/** How long a write waits for its turn and for a lock that another process holds, in ms, before it gives up. */
const patience = 10_000;
const pause = 25;

// The server bundles its start-up and its pages apart, and both must share one pair of connections.
const shared = globalThis as typeof globalThis & { langkahDatabase?: Promise<Database> };

async function open(url: string): Promise<Database> {
  migrate(url);
  const [reader, writer] = await Promise.all([openClient(url), openClient(url)]);
  return { reader, writer, queue: Promise.resolve() };
}

function database(): Promise<Database> {
  shared.langkahDatabase ??= open(env.DATABASE_URL).catch((error: unknown) => {
    delete shared.langkahDatabase;
    throw error;
  });
  return shared.langkahDatabase;
}

/** Migrates and opens the database ahead of the first request. Throws a DatabaseError when it cannot be used. */
export async function openDatabase(): Promise<void> {
  await database();
}

/** Closes the database; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = await shared.langkahDatabase;
  delete shared.langkahDatabase;
  await open?.queue;
  await Promise.all([open?.reader.$disconnect(), open?.writer.$disconnect()]);
}

/** The connection for reading. It sees what was committed, never a write in progress. */
export async function reader(): Promise<Reader> {
  return (await database()).reader;
}

/**
 * The one door for writing: runs `work` in a transaction of its own, first come first served. The engine has one
 * connection, on which two transactions would mix, so they wait in line here. `work` may run again when another
 * process held the lock, so it must do nothing but read and write through `tx`.
 */
export async function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const open = await database();
  const deadline = Date.now() + patience;
  const turn = open.queue.then(() => persist(open.writer, work, deadline));
  open.queue = turn.catch(() => undefined);
  return turn;
}

async function persist<T>(
  writer: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
  deadline: number,
): Promise<T> {
  for (;;) {
    try {
      return await writer.$transaction(work, { timeout: patience });
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
