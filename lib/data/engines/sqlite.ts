import { statSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "../generated/sqlite/client";
import { type Engine, maxWait, UnavailableError } from "./engine";
import { fileOf, isBusy, writeInUseMarker } from "./sqlite-file";
import { openReader } from "./sqlite-reader";
import { applySettings } from "./sqlite-settings";
import { openWriter } from "./sqlite-writer";
import { openWriteQueue } from "./write-queue";

/** How long one statement may block the process on a foreign lock, in ms; the write door waits on, without blocking. */
const busyTimeout = 50;

/** A client with one connection of its own. Throws a DatabaseError when it would not keep what is written. */
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
 * SQLite as the engine: a client that reads, and behind a door one that writes and a connection past it, so that no two
 * transactions share a connection or wait for each other. Throws a DatabaseError when the file cannot be used as it must be.
 */
export async function openSqlite(url: string): Promise<Engine> {
  const [readClient, writeClient] = await Promise.all([
    openPrismaClient(url),
    openPrismaClient(url),
  ]);
  writeInUseMarker(fileOf(url));
  const assertDurable = durabilityCheckOf(fileOf(url));
  const { rawQuery, close: closeReader } = openReader(fileOf(url), busyTimeout);
  const sqlWriter = await openWriter(fileOf(url), busyTimeout);
  const writeQueue = openWriteQueue(
    {
      prisma: (work) => writeClient.$transaction(work, { timeout: maxWait }),
      sql: sqlWriter.transact,
    },
    isBusy,
    assertDurable,
  );
  return {
    prisma: readClient,
    rawQuery,
    rowLock: Prisma.empty,
    write: writeQueue.write,
    writeSql: writeQueue.writeSql,
    assertDurable,
    close: async () => {
      await writeQueue.idle();
      closeReader();
      sqlWriter.close();
      await Promise.all([readClient.$disconnect(), writeClient.$disconnect()]);
    },
  };
}

/**
 * Throws an UnavailableError once the file or its write-ahead log is no longer the one that was opened: what is written
 * to a file that was moved away or replaced is lost.
 */
function durabilityCheckOf(file: string): () => void {
  const inodeOf = (name: string) => statSync(name, { throwIfNoEntry: false })?.ino;
  const names = [file, `${file}-wal`];
  const opened = names.map(inodeOf);
  return () => {
    const replaced = names.find((name, index) => inodeOf(name) !== opened[index]);
    if (replaced === undefined) return;
    throw new UnavailableError(`${replaced} was moved or replaced while the app runs`);
  };
}
