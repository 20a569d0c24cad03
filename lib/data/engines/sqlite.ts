import { accessSync, constants } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "../generated/sqlite/client";
import { type Engine, errorMessageOf, maxWait, UnavailableError } from "./engine";
import { watchDatabaseFiles } from "./sqlite-durability";
import { fileOf, writeInUseMarker } from "./sqlite-file";
import { isBusy } from "./sqlite-lock";
import { openReader } from "./sqlite-reader";
import { applySettings } from "./sqlite-settings";
import { openWriter } from "./sqlite-writer";
import { transactInThread } from "./thread/sqlite-thread";
import { openWriteQueue } from "./write-queue";

/** In ms. A statement blocks the process while it waits for a lock, so the write queue retries instead. */
const busyTimeout = 50;

/** Throws a DatabaseError when its settings do not hold. */
export async function openPrismaClient(url: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3(
    { url: `file:${fileOf(url)}`, timeout: busyTimeout },
    { timestampFormat: "unixepoch-ms" },
  );
  const client = new PrismaClient({ adapter });
  await applySettings(async (text) => {
    const [row] = await client.$queryRawUnsafe<object[]>(`PRAGMA ${text}`);
    return Object.values(row ?? {})[0];
  });
  return client;
}

/** Loading Prisma takes a fifth of a start, which needs none. `assertUsable` throws when the file is not to be opened. */
function openWhenUsed(url: string, assertUsable: () => void) {
  let opened: Promise<PrismaClient> | undefined;
  const open = async (): Promise<PrismaClient> => {
    // Opening and closing another file would delete the log of this one.
    assertUsable();
    const client = await openPrismaClient(url);
    try {
      assertUsable();
      return client;
    } catch (error) {
      await client.$disconnect();
      throw error;
    }
  };
  return {
    get: (): Promise<PrismaClient> => {
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
    close: async (): Promise<void> => (await opened)?.$disconnect(),
  };
}

/** SQLite would open it read-only, and not notice when it becomes writable again. */
function assertWritable(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw new UnavailableError(`attempt to write a readonly database: ${errorMessageOf(error)}`);
  }
}

/**
 * Reads and both kinds of write each have a connection, so that transactions neither mix nor wait for each other.
 * `rescue` gets a way to run SQL when the file is gone, and returns the path of its copy.
 */
export async function openSqlite(
  url: string,
  rescue: (run: (sql: string) => void) => Promise<string>,
): Promise<Engine> {
  const sqlWriter = await openWriter(fileOf(url), busyTimeout);
  const reader = openReader(fileOf(url), busyTimeout);
  writeInUseMarker(fileOf(url));
  const { assertDurable, close: closeWatch } = watchDatabaseFiles(fileOf(url), {
    emptyLog: sqlWriter.emptyLog,
    copy: () => rescue(reader.run),
  });
  const readClient = openWhenUsed(url, assertDurable);
  const writeClient = openWhenUsed(url, () => {
    assertDurable();
    assertWritable(fileOf(url));
  });
  const writeQueue = openWriteQueue(
    {
      prisma: async (work) => (await writeClient.get()).$transaction(work, { timeout: maxWait }),
      sql: sqlWriter.transact,
      thread: (work) => transactInThread(fileOf(url), maxWait, assertDurable, work),
    },
    isBusy,
    assertDurable,
  );
  return {
    prisma: readClient.get,
    rawQuery: reader.rawQuery,
    rowLock: Prisma.empty,
    write: writeQueue.write,
    writeSql: (work, _queueKey, timeout) =>
      timeout === undefined ? writeQueue.writeSql(work) : writeQueue.writeInThread(work),
    assertDurable,
    close: async () => {
      await writeQueue.idle();
      reader.close();
      sqlWriter.close();
      await Promise.all([readClient.close(), writeClient.close()]);
      await closeWatch();
    },
  };
}
