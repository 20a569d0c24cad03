import { statSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "../generated/sqlite/client";
import { type Engine, patience, UnavailableError } from "./engine";
import { openDoor } from "./sqlite-door";
import { fileOf, isBusy, markAsKept } from "./sqlite-file";
import { openQuery } from "./sqlite-query";
import { applySettings } from "./sqlite-settings";
import { openWriter } from "./sqlite-writer";

/** How long one statement may block the process on a foreign lock, in ms; the write door waits on, without blocking. */
const busyTimeout = 50;

/** A client with one connection of its own. Throws a DatabaseError when it would not keep what is written. */
export async function openClient(url: string): Promise<PrismaClient> {
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
  const [reader, writer] = await Promise.all([openClient(url), openClient(url)]);
  markAsKept(fileOf(url));
  const assertKept = guardOf(fileOf(url));
  const { query, close } = openQuery(fileOf(url), busyTimeout);
  const sqlWriter = await openWriter(fileOf(url), busyTimeout);
  const door = openDoor(
    {
      prisma: (work) => writer.$transaction(work, { timeout: patience }),
      sql: sqlWriter.transact,
    },
    isBusy,
    assertKept,
  );
  return {
    reader,
    query,
    rowLock: Prisma.empty,
    write: door.write,
    writeSql: door.writeSql,
    assertKept,
    close: async () => {
      await door.idle();
      close();
      sqlWriter.close();
      await Promise.all([reader.$disconnect(), writer.$disconnect()]);
    },
  };
}

/**
 * Throws an UnavailableError once the file or its write-ahead log is no longer the one that was opened: what is written
 * to a file that was moved away or replaced is lost.
 */
function guardOf(file: string): () => void {
  const numberOf = (name: string) => statSync(name, { throwIfNoEntry: false })?.ino;
  const names = [file, `${file}-wal`];
  const opened = names.map(numberOf);
  return () => {
    const gone = names.find((name, index) => numberOf(name) !== opened[index]);
    if (gone === undefined) return;
    throw new UnavailableError(`${gone} was moved or replaced while the app runs`);
  };
}
