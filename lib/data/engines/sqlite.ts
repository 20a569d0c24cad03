import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "../generated/sqlite/client";
import { type Engine, maxWait } from "./engine";
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

/**
 * Reads and both kinds of write each have a connection, so that transactions neither mix nor wait for each other.
 * `rescue` gets a way to run SQL when the file is gone, and returns the path of its copy.
 */
export async function openSqlite(
  url: string,
  rescue: (run: (sql: string) => void) => Promise<string>,
): Promise<Engine> {
  const [readClient, writeClient] = await Promise.all([
    openPrismaClient(url),
    openPrismaClient(url),
  ]);
  writeInUseMarker(fileOf(url));
  const reader = openReader(fileOf(url), busyTimeout);
  const sqlWriter = await openWriter(fileOf(url), busyTimeout);
  const { assertDurable, close: closeWatch } = watchDatabaseFiles(fileOf(url), {
    emptyLog: sqlWriter.emptyLog,
    copy: () => rescue(reader.run),
  });
  const writeQueue = openWriteQueue(
    {
      prisma: (work) => writeClient.$transaction(work, { timeout: maxWait }),
      sql: sqlWriter.transact,
      thread: (work) => transactInThread(fileOf(url), maxWait, assertDurable, work),
    },
    isBusy,
    assertDurable,
  );
  return {
    prisma: readClient,
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
      await Promise.all([readClient.$disconnect(), writeClient.$disconnect()]);
      await closeWatch();
    },
  };
}
