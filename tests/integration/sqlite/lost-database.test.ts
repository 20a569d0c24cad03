import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "@/lib/data/engines/sqlite";
import { backUpBeforeMigration } from "@/lib/data/maintenance/backup";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/maintenance/migrate";
import { operatorErrorOf, temporaryFolder } from "../../support/database/database-contents";
import {
  appliedMigrations,
  books,
  pages,
  querySqlite,
} from "../../support/database/sample-migrations";

let file: string;
let url: string;

async function openDatabase() {
  await migrate(url, undefined, (connection, { name }) =>
    backUpBeforeMigration(connection, url, name),
  );
  return openSqlite(url, () => Promise.reject(new Error("There is nothing to rescue")));
}

async function startDatabase(): Promise<void> {
  await (await openDatabase()).close();
}

beforeEach(() => {
  file = join(temporaryFolder(), "data", "langkah.db");
  url = `file:${file}`;
});

describe("a database that has been in use", () => {
  it.each([
    ["is missing", () => rmSync(file), /is missing/],
    ["is empty", () => truncateSync(file, 0), /is empty/],
  ])("and %s is not replaced by an empty database", async (_what, lose, reason) => {
    await startDatabase();
    lose();
    const names = readdirSync(dirname(file));
    const complaint = await operatorErrorOf(startDatabase);
    expect(complaint).toMatch(reason);
    expect(complaint).toContain("npm run restore");
    expect(complaint).toContain(`${file}.kept`);
    expect(readdirSync(dirname(file))).toEqual(names);
    rmSync(`${file}.kept`);
    await startDatabase();
    expect(querySqlite(file, `SELECT * FROM "User"`)).toEqual([]);
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096)],
    ["damaged inside", (bytes: Buffer) => Buffer.from(bytes).fill(0xaa, 8192, 40_000)],
    ["overwritten", (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ])("and is %s stops the start with one line and is not changed", async (_what, damage) => {
    await startDatabase();
    const bytes = damage(readFileSync(file));
    writeFileSync(file, bytes);
    expect(await operatorErrorOf(startDatabase)).toContain(file);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("for the first time may be an empty file of an interrupted start", async () => {
    mkdirSync(dirname(file));
    writeFileSync(file, "");
    await startDatabase();
    expect(appliedMigrations(file).length).toBeGreaterThan(0);
  });
});

it("another file in the place of an open database is not opened by the first read, and is not in the way once it is gone", async () => {
  const engine = await openDatabase();
  renameSync(file, `${file}.moved`);
  copyFileSync(`${file}.moved`, file);
  await expect(engine.prisma()).rejects.toThrow(/was moved, replaced or deleted/);
  renameSync(`${file}.moved`, file);
  const countUsers = async () => (await engine.prisma()).user.count();
  expect(await countUsers()).toBe(0);
  expect(await engine.write((tx) => tx.user.count())).toBe(0);
  await engine.close();
});

describe("a database that is about to be migrated", () => {
  const migrateTo = (...migrations: (typeof books)[]) =>
    migrate(url, migrations, (connection, { name }) =>
      backUpBeforeMigration(connection, url, name),
    );
  const [first = books] = readMigrations(migrationsFolder("sqlite"));

  it("is backed up unchanged under the name of the migration", async () => {
    await migrateTo(first);
    const database = new Sqlite(file);
    database.exec(
      `INSERT INTO "User" ("id", "email", "name", "passwordHash", "locale", "timeZone", "createdAt") VALUES ('a', 'a', 'n', 'h', 'id', 'UTC', 1)`,
    );
    database.close();
    await startDatabase();
    const names = readdirSync(join(dirname(file), "backups"));
    expect(names).toEqual([
      expect.stringMatching(/^langkah-.*Z-before-20261124090000_recorded_events\.db$/),
    ]);
    const backup = join(dirname(file), "backups", names[0] ?? "");
    expect(appliedMigrations(backup).map((row) => row.migration_name)).toEqual([first.name]);
    expect(querySqlite(backup, `SELECT "id" FROM "User"`)).toEqual([{ id: "a" }]);
    await startDatabase();
    expect(readdirSync(join(dirname(file), "backups"))).toEqual(names);
  });

  it("is not migrated when the backup fails", async () => {
    await migrateTo(first);
    writeFileSync(join(dirname(file), "backups"), "in the way");
    const complaint = await operatorErrorOf(() => migrateTo(first, pages));
    expect(complaint).toMatch(/^No backup could be made/);
    expect(appliedMigrations(file).map((row) => row.migration_name)).toEqual([first.name]);
  });

  it("for the first time needs no backup", async () => {
    await startDatabase();
    expect(readdirSync(dirname(file)).sort()).toEqual(["langkah.db", "langkah.db.kept"]);
  });
});
