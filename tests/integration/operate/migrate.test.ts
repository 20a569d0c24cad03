import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { engineOf } from "@/lib/data/engines/connection";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/maintenance/migrate";
import {
  databaseUrl,
  newEmptyPostgresqlDatabase,
  operatorErrorOf,
  temporaryFolder,
} from "../../support/database/database-contents";
import { books, newMigration, pages } from "../../support/database/sample-migrations";

const engine = engineOf(databaseUrl());
let url: string;

beforeEach(async () => {
  url =
    engine === "sqlite"
      ? `file:${join(temporaryFolder(), "langkah.db")}`
      : await newEmptyPostgresqlDatabase();
});

async function query<Row>(sql: string): Promise<Row[]> {
  const connection = await connect(url);
  try {
    return await connection.rows<Row>(sql);
  } finally {
    await connection.close();
  }
}

async function tables(): Promise<string[]> {
  const connection = await connect(url);
  try {
    return (await connection.tables()).sort();
  } finally {
    await connection.close();
  }
}

const appliedMigrations = () =>
  query<{ migration_name: string; checksum: string }>(
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`,
  );

describe("the migrations", () => {
  it("fill Prisma's migrations table with each name and file checksum once", async () => {
    await migrate(url);
    const expected = readMigrations(migrationsFolder(engine)).map(({ name, checksum }) => ({
      migration_name: name,
      checksum,
    }));
    expect(await appliedMigrations()).toEqual(expected);
  });

  it("do nothing the second time", async () => {
    expect(await migrate(url, [books, pages])).toEqual(["1_books", "2_pages"]);
    const before = await appliedMigrations();
    expect(await migrate(url, [books, pages])).toEqual([]);
    expect(await appliedMigrations()).toEqual(before);
    expect(await query(`SELECT "id" FROM "Book"`)).toEqual([{ id: 1 }]);
  });

  it("apply only pending migrations and keep existing rows", async () => {
    await migrate(url, [books]);
    await query(`INSERT INTO "Book" ("id", "title") VALUES (7, 'Bumi Manusia') RETURNING "id"`);
    expect(await migrate(url, [books, pages])).toEqual(["2_pages"]);
    expect(await query(`SELECT "id" FROM "Book" ORDER BY "id"`)).toEqual([{ id: 1 }, { id: 7 }]);
  });

  it("reject a database whose applied migration file has changed", async () => {
    await migrate(url, [books]);
    const changed = newMigration("1_books", `${books.sql};`);
    expect(await operatorErrorOf(() => migrate(url, [changed]))).toMatch(/1_books has changed/);
    expect(await operatorErrorOf(() => migrate(url, [changed, pages]))).toMatch(
      /1_books has changed/,
    );
    expect(await tables()).toEqual(["Book", "_prisma_migrations"]);
  });

  it("reject a database that is newer than the code, without changing it", async () => {
    await migrate(url, [books, pages]);
    expect(await operatorErrorOf(() => migrate(url, [books]))).toMatch(/newer .* 2_pages/);
    expect(await appliedMigrations()).toHaveLength(2);
  });

  it.each([
    ["at its last statement", `CREATE TABLE "Half" ("id" INTEGER); SELECT * FROM "Nowhere";`],
    ["at its first statement", `SELECT * FROM "Nowhere"; CREATE TABLE "Half" ("id" INTEGER);`],
    ["because it is not SQL", `CREATE TABLE "Half" ("id" INTEGER); oops`],
    [
      "because it breaks a reference",
      `CREATE TABLE "Half" ("id" INTEGER); INSERT INTO "Page" ("id", "book") VALUES (1, 99);`,
    ],
  ])("roll back a migration that fails %s and can be retried", async (_why, sql) => {
    await migrate(url, [books, pages]);
    const broken = newMigration("3_broken", sql);
    await expect(migrate(url, [books, pages, broken])).rejects.toThrow();
    expect(await tables()).toEqual(["Book", "Page", "_prisma_migrations"]);
    expect(await query(`SELECT "id" FROM "Book"`)).toEqual([{ id: 1 }]);
    expect((await appliedMigrations()).map((row) => row.migration_name)).toEqual([
      "1_books",
      "2_pages",
    ]);
    const mended = newMigration("3_broken", `CREATE TABLE "Half" ("id" INTEGER)`);
    expect(await migrate(url, [books, pages, mended])).toEqual(["3_broken"]);
  });

  it("are applied once when four processes start concurrently", async () => {
    const run = promisify(execFile);
    const script = fileURLToPath(
      new URL("../../support/database/migrate-once.ts", import.meta.url),
    );
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ["--import", "tsx", script, url]).then(({ stdout }) => stdout),
      ),
    );
    const all = readMigrations(migrationsFolder(engine)).map(({ name }) => name);
    expect(answers.flatMap((answer): string[] => JSON.parse(answer)).sort()).toEqual(all);
    expect(await appliedMigrations()).toHaveLength(all.length);
  });
});
