import {
  copyFileSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/maintenance/migrate";
import { moveDatabase } from "@/lib/data/maintenance/move";
import { restoreBackup } from "@/lib/data/maintenance/restore";
import { finalizeDatabaseFile } from "@/lib/data/maintenance/snapshot";
import {
  allRowsIn,
  ignoreProgress,
  operatorErrorOf,
  temporaryFolder,
} from "../../support/database/database-contents";
import { newMigration, querySqlite } from "../../support/database/sample-migrations";
import { runOperatorCommand } from "../../support/server/operator-command";
import { spawnOperatorCommand } from "../../support/server/operator-process";

let file: string;
let url: string;
let backup: string;

const insert = (id: string) =>
  `INSERT INTO "User" ("id", "email", "name", "passwordHash", "locale", "timeZone", "createdAt") VALUES ('${id}', '${id}', 'n', 'h', 'id', 'UTC', 1)`;
const users = (of: string) =>
  querySqlite<{ id: string }>(of, `SELECT "id" FROM "User" ORDER BY "id"`).map(({ id }) => id);

function addUser(id: string, to = file): void {
  const database = new Sqlite(to);
  database.exec(insert(id));
  database.close();
}

beforeEach(async () => {
  file = join(temporaryFolder(), "data", "langkah.db");
  url = `file:${file}`;
  await migrate(url);
  addUser("old");
  backup = join(dirname(file), "backup.db");
  copyFileSync(file, backup);
  await finalizeDatabaseFile(backup);
  addUser("new");
});

describe("restoring to a file", () => {
  it("is rejected while any process has the database open, even idle", async () => {
    const app = new Sqlite(file);
    app.pragma("journal_mode = WAL");
    app.prepare(`SELECT * FROM "User"`).all();
    expect(await operatorErrorOf(() => restoreBackup(backup, url, ignoreProgress))).toMatch(
      /in use: stop the app/,
    );
    app.exec(insert("newer"));
    app.close();
    expect(users(file)).toEqual(["new", "newer", "old"]);
    await restoreBackup(backup, url, ignoreProgress);
    expect(users(file)).toEqual(["old"]);
  });

  it.each([
    ["a restore", (onProgress: () => void) => restoreBackup(backup, url, onProgress)],
    ["a move", (onProgress: () => void) => moveDatabase(url, `file:${file}.moved`, onProgress)],
  ])("no other process writes to the database during %s", async (_what, work) => {
    const outcomes = new Set<string>();
    await work(() => {
      const other = new Sqlite(file, { timeout: 0 });
      try {
        other.exec(insert(`lost ${outcomes.size}`));
        outcomes.add("written");
      } catch (error) {
        outcomes.add(String(error));
      }
      other.close();
    });
    expect([...outcomes]).toEqual(["SqliteError: database is locked"]);
  });

  it("backs up rows that are only in the write-ahead log", async () => {
    const { previousDataPath } = await restoreBackup(backup, url, ignoreProgress);
    expect(users(previousDataPath ?? "")).toEqual(["new", "old"]);
    expect(dirname(previousDataPath ?? "")).toBe(join(dirname(file), "backups"));
  });

  it("works without a database and ignores an old write-ahead log", async () => {
    const app = new Sqlite(file);
    app.pragma("journal_mode = WAL");
    app.exec(insert("lost"));
    copyFileSync(`${file}-wal`, join(dirname(file), "log"));
    app.close();
    rmSync(file);
    copyFileSync(join(dirname(file), "log"), `${file}-wal`);
    expect((await restoreBackup(backup, url, ignoreProgress)).previousDataPath).toBeNull();
    expect(users(file)).toEqual(["old"]);
    expect(querySqlite(file, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  it("keeps a symbolic link to the database, and writes to the file that it leads to", async () => {
    const place = temporaryFolder();
    const disk = join(place, "disk.db");
    renameSync(file, disk);
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${disk}-wal`);
    symlinkSync(disk, file);
    const { previousDataPath } = await restoreBackup(backup, url, ignoreProgress);
    expect([users(disk), users(previousDataPath ?? "")]).toEqual([["old"], ["new", "old"]]);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    rmSync(disk);
    await restoreBackup(backup, url, ignoreProgress);
    expect([users(disk), lstatSync(file).isSymbolicLink()]).toEqual([["old"], true]);
    rmSync(disk);
    rmSync(`${file}.kept`);
    await moveDatabase(`file:${backup}`, url, ignoreProgress);
    expect([users(disk), lstatSync(file).isSymbolicLink()]).toEqual([["old"], true]);
  });

  it("works without the folder", async () => {
    const elsewhere = join(dirname(file), "gone", "langkah.db");
    await restoreBackup(backup, `file:${elsewhere}`, ignoreProgress);
    expect(users(elsewhere)).toEqual(["old"]);
  });

  it.each([
    ["a text", () => Buffer.from("Catatan penting. ".repeat(500))],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, 20_000)],
    ["damaged inside", (bytes: Buffer) => Buffer.from(bytes).fill(0xaa, 4096, 60_000)],
  ])("works where the database is %s and keeps a copy of it", async (_what, damage) => {
    const bytes = damage(readFileSync(file));
    writeFileSync(file, bytes);
    const { previousDataPath } = await restoreBackup(backup, url, ignoreProgress);
    expect(users(file)).toEqual(["old"]);
    expect(previousDataPath).toMatch(/\/damaged-[\dTZ-]+\.db$/);
    // Without the header, which SQLite changes on opening.
    const kept = readFileSync(previousDataPath ?? "");
    expect(kept.subarray(100).equals(bytes.subarray(100))).toBe(true);
  });

  it("does not replace a database of another program", async () => {
    rmSync(file);
    const foreign = new Sqlite(file);
    foreign.exec(`CREATE TABLE "Photo" ("id" INTEGER PRIMARY KEY)`);
    foreign.close();
    await operatorErrorOf(() => restoreBackup(backup, url, ignoreProgress));
    expect(querySqlite(file, `SELECT "name" FROM "sqlite_master"`)).toEqual([{ name: "Photo" }]);
  });

  it("migrates a file of an earlier version, also one copied with its write-ahead log", async () => {
    const [first = newMigration("none", "")] = readMigrations(migrationsFolder("sqlite"));
    const early = join(dirname(file), "early.db");
    await migrate(`file:${early}`, [first]);
    const app = new Sqlite(early);
    app.exec(insert("early"));
    copyFileSync(early, join(dirname(file), "copied.db"));
    copyFileSync(`${early}-wal`, join(dirname(file), "copied.db-wal"));
    app.close();
    await restoreBackup(join(dirname(file), "copied.db"), url, ignoreProgress);
    expect(users(file)).toEqual(["early"]);
    expect(await migrate(url)).toEqual([]);
  });
});

describe("npm run restore", () => {
  const env = () => ({ DATABASE_URL: url });

  it("restores without asking with --yes and prints the path of the previous data", async () => {
    const { code, output } = await spawnOperatorCommand(["restore", backup, "--yes"], env());
    expect([code, users(file)]).toEqual([0, ["old"]]);
    expect(output).toContain(`langkah: restored 1 learner and 0 events to ${file}\n`);
    const [saved = ""] = readdirSync(join(dirname(file), "backups"));
    expect(output).toContain(
      `langkah: the previous data is in ${join(dirname(file), "backups", saved)}\n`,
    );
  });

  it("does nothing without a terminal and names --yes", async () => {
    const before = await allRowsIn(url);
    const { code, output } = await spawnOperatorCommand(["restore", backup], env());
    expect([code, output.includes("--yes")]).toEqual([2, true]);
    expect(await allRowsIn(url)).toEqual(before);
  });

  it.each([[], ["one.db", "two.db"], ["one.db", "--no"]])(
    "rejects the arguments %s %s",
    async (...words) => {
      const { code, output } = await runOperatorCommand(["restore", ...words]);
      expect([code, output.includes("Usage: npm run restore")]).toEqual([2, true]);
    },
  );

  it("resolves the file against the caller's folder", async () => {
    const { code } = await spawnOperatorCommand(["restore", "backup.db", "--yes"], {
      ...env(),
      INIT_CWD: dirname(file),
    });
    expect([code, users(file), existsSync(backup)]).toEqual([0, ["old"], true]);
  });
});
