import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Migration, migrate, readMigrations } from "@/lib/data/migrate";
import { DatabaseError, openClient } from "@/lib/data/sqlite";

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
  `CREATE TABLE "Page" ("id" INTEGER PRIMARY KEY, "book" INTEGER NOT NULL REFERENCES "Book" ("id"));
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
    const database = new Sqlite(file);
    database.exec(`INSERT INTO "Page" ("id", "book") VALUES (5, 1)`);
    database.close();
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
    const rebuilt = migration(
      "3_rebuilt",
      `CREATE TABLE "new_Book" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL);
       INSERT INTO "new_Book" SELECT * FROM "Book";
       DROP TABLE "Book";
       ALTER TABLE "new_Book" RENAME TO "Book";`,
    );
    expect(migrate(url, [books, pages, rebuilt])).toEqual(["3_rebuilt"]);
    expect(query(`SELECT "title" FROM "Book"`)).toEqual([{ title: "Laskar Pelangi" }]);
  });

  it("are applied once when four processes start at the same time", async () => {
    const run = promisify(execFile);
    const script = join(process.cwd(), "tests", "support", "migrate-once.ts");
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ["--import", "tsx", script, url]).then(({ stdout }) => stdout),
      ),
    );
    const applied = answers.flatMap((answer): string[] => JSON.parse(answer));
    expect(applied).toEqual(readMigrations().map(({ name }) => name));
    expect(ledger()).toHaveLength(readMigrations().length);
  }, 20_000);
});

describe("a folder of migrations", () => {
  it("is read in the order of its names, files beside the folders being none of them", () => {
    for (const name of ["20270101000000_b", "20260101000000_a"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "migration.sql"), `-- ${name}`);
    }
    writeFileSync(join(folder, "migration_lock.toml"), "");
    const found = readMigrations(folder);
    expect(found.map(({ name, sql }) => [name, sql])).toEqual([
      ["20260101000000_a", "-- 20260101000000_a"],
      ["20270101000000_b", "-- 20270101000000_b"],
    ]);
  });
});

describe("a database that cannot be used", () => {
  /** What an operator reads: one line that names the file. */
  function complaintOf(work: () => unknown): string {
    try {
      work();
    } catch (error) {
      expect(error).toBeInstanceOf(DatabaseError);
      return error instanceof Error ? error.message : "";
    }
    return expect.fail("It was accepted");
  }

  it("below a regular file is refused in one readable line", () => {
    writeFileSync(join(folder, "file"), "");
    const impossible = join(folder, "file", "langkah.db");
    const complaint = complaintOf(() => migrate(`file:${impossible}`));
    expect(complaint).toContain(impossible);
    expect(complaint).toContain("cannot be written");
    expect(complaint).not.toContain("\n");
  });

  it("that is a folder is refused in one readable line", () => {
    mkdirSync(file);
    const complaint = complaintOf(() => migrate(url));
    expect(complaint).toContain(file);
    expect(complaint).not.toContain("\n");
  });

  it.each([
    ["a text", Buffer.from("My precious notes. ".repeat(500))],
    [
      "a torn database",
      Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(4096, 0xff)]),
    ],
  ])("because it is %s is refused, and not replaced", (_what, content) => {
    writeFileSync(file, content);
    const complaint = complaintOf(() => migrate(url));
    expect(complaint).toContain(file);
    expect(complaint).not.toContain("\n");
    expect(readFileSync(file).equals(content)).toBe(true);
  });

  it("is refused by the client that the product reads with as well", async () => {
    writeFileSync(file, "My precious notes. ".repeat(500));
    await expect(openClient(url)).rejects.toThrow();
    expect(readFileSync(file, "utf8")).toContain("My precious notes.");
  });
});
