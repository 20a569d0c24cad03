import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseError } from "@/lib/data/engine";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/migrate";
import { addPage, books, ledger, migration, pages, query, tables } from "../../support/migrations";

let folder: string;
let file: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-migrate-"));
  file = join(folder, "langkah.db");
  url = `file:${file}`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the migrations", () => {
  it("make a fresh database, folder and all, with every table of the schema", async () => {
    url = `file:${join(folder, "deep", "down", "langkah.db")}`;
    file = url.slice("file:".length);
    expect(await migrate(url)).toEqual(
      readMigrations(migrationsFolder("sqlite")).map(({ name }) => name),
    );
    expect(tables(file)).toEqual([
      "DailyActivity",
      "Enrolment",
      "ItemProgress",
      "Lease",
      "ProgressEvent",
      "User",
      "_prisma_migrations",
    ]);
    expect(query(file, "PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  it("keep the data's folder from other users of the machine", async () => {
    url = `file:${join(folder, "data", "langkah.db")}`;
    await migrate(url);
    expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  });

  it("keep Prisma's own ledger: each name once, with the checksum of its file", async () => {
    await migrate(url);
    const expected = readMigrations(migrationsFolder("sqlite")).map(({ name, checksum }) => ({
      migration_name: name,
      checksum,
    }));
    expect(ledger(file)).toEqual(expected);
  });

  it("do nothing the second time", async () => {
    expect(await migrate(url, [books, pages])).toEqual(["1_books", "2_pages"]);
    const before = ledger(file);
    expect(await migrate(url, [books, pages])).toEqual([]);
    expect(ledger(file)).toEqual(before);
    expect(query(file, `SELECT count(*) AS "count" FROM "Book"`)).toEqual([{ count: 1 }]);
  });

  it("apply only what is missing, and keep what is there", async () => {
    await migrate(url, [books]);
    const database = new Sqlite(file);
    database.exec(`INSERT INTO "Book" ("id", "title") VALUES (7, 'Bumi Manusia')`);
    database.close();
    expect(await migrate(url, [books, pages])).toEqual(["2_pages"]);
    expect(query(file, `SELECT "id" FROM "Book" ORDER BY "id"`)).toEqual([{ id: 1 }, { id: 7 }]);
  });

  it("refuse a database that was migrated by a file that has since changed", async () => {
    await migrate(url, [books]);
    const changed = migration("1_books", `${books.sql};`);
    await expect(migrate(url, [changed])).rejects.toThrow(DatabaseError);
    await expect(migrate(url, [changed, pages])).rejects.toThrow(/1_books has changed/);
    expect(tables(file)).toEqual(["Book", "_prisma_migrations"]);
  });

  it("refuse a database that is newer than the code, and leave it alone", async () => {
    await migrate(url, [books, pages]);
    await expect(migrate(url, [books])).rejects.toThrow(DatabaseError);
    await expect(migrate(url, [books])).rejects.toThrow(/newer .* 2_pages/);
    expect(ledger(file)).toHaveLength(2);
  });

  it.each([
    ["at its last statement", `CREATE TABLE "Half" ("id" INTEGER); SELECT * FROM "Nowhere";`],
    ["at its first statement", `SELECT * FROM "Nowhere"; CREATE TABLE "Half" ("id" INTEGER);`],
    ["because it is not SQL", `CREATE TABLE "Half" ("id" INTEGER); oops`],
    [
      "because it breaks a reference",
      `CREATE TABLE "Half" ("id" INTEGER); INSERT INTO "Page" ("id", "book") VALUES (1, 99);`,
    ],
    [
      "because it loses what is referred to",
      `DELETE FROM "Book"; CREATE TABLE "Half" ("id" INTEGER)`,
    ],
  ])("leave nothing of one that fails %s, and can be run again", async (_why, sql) => {
    await migrate(url, [books, pages]);
    addPage(file);
    const broken = migration("3_broken", sql);
    await expect(migrate(url, [books, pages, broken])).rejects.toThrow();
    expect(tables(file)).toEqual(["Book", "Page", "_prisma_migrations"]);
    expect(query(file, `SELECT "id" FROM "Book"`)).toEqual([{ id: 1 }]);
    expect(ledger(file).map((row) => row.migration_name)).toEqual(["1_books", "2_pages"]);
    const mended = migration("3_broken", `CREATE TABLE "Half" ("id" INTEGER)`);
    expect(await migrate(url, [books, pages, mended])).toEqual(["3_broken"]);
  });

  it("can rebuild a table that others refer to", async () => {
    await migrate(url, [books, pages]);
    addPage(file);
    const rebuilt = migration(
      "3_rebuilt",
      `CREATE TABLE "new_Book" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL);
       INSERT INTO "new_Book" SELECT * FROM "Book";
       DROP TABLE "Book";
       ALTER TABLE "new_Book" RENAME TO "Book";`,
    );
    expect(await migrate(url, [books, pages, rebuilt])).toEqual(["3_rebuilt"]);
    expect(query(file, `SELECT "title" FROM "Book"`)).toEqual([{ title: "Laskar Pelangi" }]);
    expect(query(file, `SELECT * FROM "Page"`)).toEqual([{ id: 5, book: 1 }]);
  });
});
