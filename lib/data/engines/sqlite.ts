import { statSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "../generated/sqlite/client";
import { type Engine, maxWait, UnavailableError } from "./engine";
import { fileOf, writeInUseMarker } from "./sqlite-file";
import { isBusy } from "./sqlite-lock";
import { openReader } from "./sqlite-reader";
import { applySettings } from "./sqlite-settings";
import { openWriter } from "./sqlite-writer";
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

/** Reads and both kinds of write each have a connection, so that transactions neither mix nor wait for each other. */
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

/** Throws once the file or its log is not the one that was opened: writes to a moved or replaced file are lost. */
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
