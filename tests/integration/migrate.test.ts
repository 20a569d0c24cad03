import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Migration, migrate, readMigrations } from "@/lib/data/migrate";
import { DatabaseError } from "@/lib/data/sqlite";

let folder: string;
let file: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-migrate-"));
  file = join(folder, "langkah.db");
  url = `file:${file}`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const books = migration("1_books", `CREATE TABLE "Book" ("id" INTEGER PRIMARY KEY, "title" TEXT)`);
const pages = migration(
  "2_pages",
  `CREATE TABLE "Page" ("id" INTEGER PRIMARY KEY, "book" INTEGER NOT NULL REFERENCES "Book" ("id") ON DELETE CASCADE);
   INSERT INTO "Book" ("id", "title") VALUES (1, 'Laskar Pelangi');`,
);

function query<Row>(sql: string): Row[] {
  const database = new Sqlite(file, { readonly: true });
  try {
    return database.prepare<[], Row>(sql).all();
  } finally {
    database.close();
  }
}

function tables(): string[] {
  const rows = query<{ name: string }>(
    `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`,
  );
  return rows.map(({ name }) => name).sort();
}

function addPage(): void {
  const database = new Sqlite(file);
  database.exec(`INSERT INTO "Page" ("id", "book") VALUES (5, 1)`);
  database.close();
}

/** Another process in the middle of a transaction that it commits a moment later. Answers once that has begun. */
async function another(sql: string): Promise<{ ended: Promise<unknown> }> {
  const script = `
    const database = require("better-sqlite3")(process.argv[1]);
    database.exec("BEGIN IMMEDIATE;" + process.argv[2]);
    console.log("begun");
    setTimeout(() => database.exec("COMMIT"), 300);`;
  const other = spawn(process.execPath, ["-e", script, file, sql]);
  await once(other.stdout, "data");
  return { ended: once(other, "exit") };
}

const ledger = () =>
  query<{ migration_name: string; checksum: string }>(
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`,
  );

describe("the migrations", () => {
  it("make a fresh database, folder and all, with every table of the schema", () => {
    url = `file:${join(folder, "deep", "down", "langkah.db")}`;
    file = url.slice("file:".length);
    expect(migrate(url)).toEqual(readMigrations().map(({ name }) => name));
    expect(tables()).toEqual([
      "DailyActivity",
      "Enrolment",
      "ItemProgress",
      "ProgressEvent",
      "User",
      "_prisma_migrations",
    ]);
    expect(query("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  it("keep the data's folder from other users of the machine", () => {
    url = `file:${join(folder, "data", "langkah.db")}`;
    migrate(url);
    expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  });

  it("keep Prisma's own ledger: each name once, with the checksum of its file", () => {
    migrate(url);
    const expected = readMigrations().map(({ name, checksum }) => ({
      migration_name: name,
      checksum,
    }));
    expect(ledger()).toEqual(expected);
  });

  it("do nothing the second time", () => {
    expect(migrate(url, [books, pages])).toEqual(["1_books", "2_pages"]);
    const before = ledger();
    expect(migrate(url, [books, pages])).toEqual([]);
    expect(ledger()).toEqual(before);
    expect(query(`SELECT count(*) AS "count" FROM "Book"`)).toEqual([{ count: 1 }]);
  });

  it("apply only what is missing, and keep what is there", () => {
    migrate(url, [books]);
    const database = new Sqlite(file);
    database.exec(`INSERT INTO "Book" ("id", "title") VALUES (7, 'Bumi Manusia')`);
    database.close();
    expect(migrate(url, [books, pages])).toEqual(["2_pages"]);
    expect(query(`SELECT "id" FROM "Book" ORDER BY "id"`)).toEqual([{ id: 1 }, { id: 7 }]);
  });

  it("refuse a database that was migrated by a file that has since changed", () => {
    migrate(url, [books]);
    const changed = migration("1_books", `${books.sql};`);
    expect(() => migrate(url, [changed])).toThrow(DatabaseError);
    expect(() => migrate(url, [changed, pages])).toThrow(/1_books has changed/);
    expect(tables()).toEqual(["Book", "_prisma_migrations"]);
  });

  it("refuse a database that is newer than the code, and leave it alone", () => {
    migrate(url, [books, pages]);
    expect(() => migrate(url, [books])).toThrow(DatabaseError);
    expect(() => migrate(url, [books])).toThrow(/newer .* 2_pages/);
    expect(ledger()).toHaveLength(2);
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
  ])("leave nothing of one that fails %s, and can be run again", (_why, sql) => {
    migrate(url, [books, pages]);
    addPage();
    const broken = migration("3_broken", sql);
    expect(() => migrate(url, [books, pages, broken])).toThrow();
    expect(tables()).toEqual(["Book", "Page", "_prisma_migrations"]);
    expect(query(`SELECT "id" FROM "Book"`)).toEqual([{ id: 1 }]);
    expect(ledger().map((row) => row.migration_name)).toEqual(["1_books", "2_pages"]);
    const mended = migration("3_broken", `CREATE TABLE "Half" ("id" INTEGER)`);
    expect(migrate(url, [books, pages, mended])).toEqual(["3_broken"]);
  });

  it("can rebuild a table that others refer to", () => {
    migrate(url, [books, pages]);
    addPage();
    const rebuilt = migration(
      "3_rebuilt",
      `CREATE TABLE "new_Book" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL);
       INSERT INTO "new_Book" SELECT * FROM "Book";
       DROP TABLE "Book";
       ALTER TABLE "new_Book" RENAME TO "Book";`,
    );
    expect(migrate(url, [books, pages, rebuilt])).toEqual(["3_rebuilt"]);
    expect(query(`SELECT "title" FROM "Book"`)).toEqual([{ title: "Laskar Pelangi" }]);
    expect(query(`SELECT * FROM "Page"`)).toEqual([{ id: 5, book: 1 }]);
  });

  it("are applied once when four processes start at the same time", async () => {
    const run = promisify(execFile);
    const script = fileURLToPath(new URL("../support/migrate-once.ts", import.meta.url));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ["--import", "tsx", script, url]).then(({ stdout }) => stdout),
      ),
    );
    const applied = answers.flatMap((answer): string[] => JSON.parse(answer));
    expect(applied).toEqual(readMigrations().map(({ name }) => name));
    expect(ledger()).toHaveLength(readMigrations().length);
  }, 20_000);

  it("wait for another process that is applying one of them, and do not apply it again", async () => {
    migrate(url, [books]);
    const { ended } = await another(`${pages.sql}
      INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
      VALUES ('x', '${pages.checksum}', '${pages.name}', 1);`);
    try {
      expect(migrate(url, [books, pages])).toEqual([]);
    } finally {
      await ended;
    }
  });

  it("wait for another process that is just making the same database", async () => {
    const { ended } = await another("");
    try {
      expect(migrate(url, [books])).toEqual(["1_books"]);
    } finally {
      await ended;
    }
  });
});
