import { statSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { DatabaseError, type Engine, UnavailableError } from "./engine";
import { Prisma, PrismaClient } from "./generated/sqlite/client";
import { openDoor } from "./sqlite-door";
import { fileOf, isBusy, markAsKept } from "./sqlite-file";
import { openQuery } from "./sqlite-query";

/** How long one statement may block the process on a foreign lock, in ms; the write door waits on, without blocking. */
const busyTimeout = 50;

/**
 * A client with one connection of its own, in WAL mode with every commit flushed to disk. SQLite forgets these
 * settings with each connection, so they are set and then read back. Throws a DatabaseError when they do not hold.
 */
export async function openClient(url: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3(
    { url: `file:${fileOf(url)}`, timeout: busyTimeout },
    { timestampFormat: "unixepoch-ms" },
  );
  const client = new PrismaClient({ adapter });
  await client.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  await client.$queryRawUnsafe("PRAGMA synchronous = FULL");
  await client.$queryRawUnsafe("PRAGMA foreign_keys = ON");
  const wanted = { journal_mode: "wal", synchronous: 2, foreign_keys: 1 };
  for (const [name, value] of Object.entries(wanted)) {
    const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    const found = rows[0]?.[name];
    if (String(found) !== String(value)) {
      throw new DatabaseError(`The database runs with ${name} = ${found}, not ${value}`);
    }
  }
  return client;
}

/**
 * SQLite as the engine: a client that reads, and one that writes behind a door, so that no two transactions share a
 * connection. Throws a DatabaseError when the file cannot be used as it must be.
 */
export async function openSqlite(url: string): Promise<Engine> {
  const [reader, writer] = await Promise.all([openClient(url), openClient(url)]);
  markAsKept(fileOf(url));
  const assertKept = guardOf(fileOf(url));
  const { query, close } = openQuery(fileOf(url), busyTimeout);
  const door = openDoor(writer, isBusy, assertKept);
  return {
    reader,
    query,
    rowLock: Prisma.empty,
    write: door.write,
    assertKept,
    close: async () => {
      await door.idle();
      close();
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
