import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/maintenance/migrate";
import {
  addPage,
  appliedMigrations,
  books,
  newMigration,
  pages,
  querySqlite,
  sqliteTables,
} from "../../support/database/sample-migrations";

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
  it("create the folder and a database with every table of the schema", async () => {
    url = `file:${join(folder, "deep", "down", "langkah.db")}`;
    file = url.slice("file:".length);
    expect(await migrate(url)).toEqual(
      readMigrations(migrationsFolder("sqlite")).map(({ name }) => name),
    );
    expect(sqliteTables(file)).toEqual([
      "Account",
      "AuditEntry",
      "CalendarFeed",
      "DailyActivity",
      "Enrolment",
      "ErasedAccount",
      "Evidence",
      "EvidenceItem",
      "ItemProgress",
      "Lease",
      "LinkCheck",
      "LogEntry",
      "Note",
      "NoteVersion",
      "OwnLink",
      "Passkey",
      "Plan",
      "Profile",
      "ProgressEvent",
      "Project",
      "ProjectPicture",
      "RateLimit",
      "RecoveryCode",
      "Reminder",
      "ResourceMark",
      "Review",
      "SecondFactor",
      "Selection",
      "Session",
      "ShownForecast",
      "StatementTick",
      "Timer",
      "Token",
      "User",
      "_prisma_migrations",
    ]);
    expect(querySqlite(file, "PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  it("take U+0000 out of texts, and change no other", async () => {
    const all = readMigrations(migrationsFolder("sqlite"));
    const count = all.findIndex(({ name }) => name.endsWith("_no_null_characters"));
    await migrate(url, all.slice(0, count));
    const texts = ["Siti", "S\u0000iti\u0000", "\u0000", `"q\\u0041 é🦊\u0000`, "\\u0000"];
    const connection = await connect(url);
    for (const [index, name] of texts.entries()) {
      const hex = Buffer.from(name).toString("hex");
      await connection.run(
        `INSERT INTO "User" ("id", "email", "name", "locale", "timeZone", "createdAt")
         VALUES ('${index}', '${index}', CAST(x'${hex}' AS TEXT), 'id', 'Asia/Jakarta', 0)`,
      );
    }
    await connection.close();
    await migrate(url);
    expect(querySqlite(file, `SELECT "name" FROM "User" ORDER BY "id"`)).toEqual(
      texts.map((name) => ({ name: name.replaceAll("\0", "") })),
    );
  });

  it("create a data folder that other accounts cannot open", async () => {
    url = `file:${join(folder, "data", "langkah.db")}`;
    await migrate(url);
    expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  });

  it("roll back one that breaks a foreign key and can be retried", async () => {
    const sql = `DELETE FROM "Book"; CREATE TABLE "Half" ("id" INTEGER)`;
    await migrate(url, [books, pages]);
    addPage(file);
    const broken = newMigration("3_broken", sql);
    await expect(migrate(url, [books, pages, broken])).rejects.toThrow();
    expect(sqliteTables(file)).toEqual(["Book", "Page", "_prisma_migrations"]);
    expect(querySqlite(file, `SELECT "id" FROM "Book"`)).toEqual([{ id: 1 }]);
    expect(appliedMigrations(file).map((row) => row.migration_name)).toEqual([
      "1_books",
      "2_pages",
    ]);
    const mended = newMigration("3_broken", `CREATE TABLE "Half" ("id" INTEGER)`);
    expect(await migrate(url, [books, pages, mended])).toEqual(["3_broken"]);
  });

  it("can rebuild a table that foreign keys reference", async () => {
    await migrate(url, [books, pages]);
    addPage(file);
    const rebuilt = newMigration(
      "3_rebuilt",
      `CREATE TABLE "new_Book" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL);
       INSERT INTO "new_Book" SELECT * FROM "Book";
       DROP TABLE "Book";
       ALTER TABLE "new_Book" RENAME TO "Book";`,
    );
    expect(await migrate(url, [books, pages, rebuilt])).toEqual(["3_rebuilt"]);
    expect(querySqlite(file, `SELECT "title" FROM "Book"`)).toEqual([{ title: "Laskar Pelangi" }]);
    expect(querySqlite(file, `SELECT * FROM "Page"`)).toEqual([{ id: 5, book: 1 }]);
  });
});
