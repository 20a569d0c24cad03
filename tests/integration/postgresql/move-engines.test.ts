import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import { migrate } from "@/lib/data/maintenance/migrate";
import { moveDatabase } from "@/lib/data/maintenance/move";
import { restoreBackup } from "@/lib/data/maintenance/restore";
import { verifyDatabase } from "@/lib/data/maintenance/verify";
import { applyChanges, change } from "../../support/database/changes";
import {
  allRowsIn,
  backUpInto,
  databaseUrl,
  ignoreProgress,
  newEmptyPostgresqlDatabase,
  operatorErrorOf,
  populate,
  temporaryFolder,
} from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";

let rowsBefore: Record<string, unknown[]>;

beforeAll(async () => {
  await populate(3, 40);
  await closeDatabase();
  rowsBefore = await allRowsIn(databaseUrl());
});

async function problemsIn(url: string): Promise<unknown[]> {
  const connection = await connect(url, "existing");
  const { integrityErrors, findings } = await verifyDatabase(connection, ignoreProgress);
  await connection.close();
  return [...integrityErrors, ...findings];
}

describe("a database that moves", () => {
  it("from the server to a file and to another server keeps all rows and sequences", async () => {
    const folder = temporaryFolder();
    const file = `file:${join(folder, "langkah.db")}`;
    await moveDatabase(databaseUrl(), file, ignoreProgress, folder);
    expect(await allRowsIn(file)).toEqual(rowsBefore);
    expect(await problemsIn(file)).toEqual([]);
    const server = await newEmptyPostgresqlDatabase();
    await moveDatabase(file, server, ignoreProgress, folder);
    expect(await allRowsIn(server)).toEqual(rowsBefore);
    expect(await problemsIn(server)).toEqual([]);
    const again = `file:${join(folder, "again.db")}`;
    await moveDatabase(server, again, ignoreProgress, folder);
    expect(await allRowsIn(again)).toEqual(rowsBefore);
  });

  it("leaves out what only SQLite can store", async () => {
    const folder = temporaryFolder();
    const file = `file:${join(folder, "langkah.db")}`;
    await moveDatabase(databaseUrl(), file, ignoreProgress, folder);
    const connection = await connect(file);
    await connection.run(`UPDATE "User" SET "name" = 'Si' || char(0) || 'ti'`);
    await connection.close();
    const server = await newEmptyPostgresqlDatabase();
    await moveDatabase(file, server, ignoreProgress, folder);
    const named = rowsBefore.User?.map((row) =>
      JSON.stringify({ ...JSON.parse(String(row)), name: "Siti" }),
    );
    expect(await allRowsIn(server)).toEqual({ ...rowsBefore, User: named });
  });

  it("can go directly to another server, also to a migrated one", async () => {
    const server = await newEmptyPostgresqlDatabase();
    await migrate(server);
    await moveDatabase(databaseUrl(), server, ignoreProgress, temporaryFolder());
    expect(await allRowsIn(server)).toEqual(rowsBefore);
  });

  it("is rejected by a target with tables, whether Langkah's or not", async () => {
    const folder = temporaryFolder();
    const file = `file:${join(folder, "langkah.db")}`;
    await moveDatabase(databaseUrl(), file, ignoreProgress, folder);
    const used = await newEmptyPostgresqlDatabase();
    await moveDatabase(file, used, ignoreProgress, folder);
    expect(await operatorErrorOf(() => moveDatabase(file, used, ignoreProgress, folder))).toMatch(
      /not empty/,
    );
    expect(await allRowsIn(used)).toEqual(rowsBefore);
    const foreign = await newEmptyPostgresqlDatabase();
    const connection = await connect(foreign);
    await connection.run(`CREATE TABLE "Photo" ("id" INT)`);
    expect(
      await operatorErrorOf(() => moveDatabase(file, foreign, ignoreProgress, folder)),
    ).toMatch(/not Langkah's/);
    expect(await connection.tables()).toEqual(["Photo"]);
    await connection.close();
  });

  it("is rejected without permission to create tables and by a missing database", async () => {
    const folder = temporaryFolder();
    const server = await newEmptyPostgresqlDatabase();
    const admin = await connect(server);
    await admin.run("CREATE ROLE guest LOGIN");
    await admin.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    await admin.close();
    const guest = new URL(server);
    guest.username = "guest";
    await expect(moveDatabase(databaseUrl(), guest.href, ignoreProgress, folder)).rejects.toThrow(
      /permission denied/,
    );
    const nowhere = new URL(server);
    nowhere.pathname = "/nowhere";
    nowhere.password = "geheim";
    expect(
      await operatorErrorOf(() =>
        moveDatabase(databaseUrl(), nowhere.href, ignoreProgress, folder),
      ),
    ).toMatch(/\/nowhere cannot be reached: database "nowhere" does not exist/);
  });
});

describe("a backup of one engine", () => {
  it("restores to the other engine", async () => {
    const folder = temporaryFolder();
    const path = await backUpInto(folder);
    const file = join(folder, "langkah.db");
    await restoreBackup(path, `file:${file}`, ignoreProgress, folder);
    expect(existsSync(file)).toBe(true);
    expect(await allRowsIn(`file:${file}`)).toEqual(rowsBefore);
    const server = await newEmptyPostgresqlDatabase();
    await restoreBackup(path, server, ignoreProgress, folder);
    expect(await allRowsIn(server)).toEqual(rowsBefore);
    expect(await problemsIn(server)).toEqual([]);
  });

  it("restored over existing data gives the next change a free sequence number", async () => {
    const folder = temporaryFolder();
    const path = await backUpInto(folder);
    const connection = await connect(databaseUrl(), "existing");
    await connection.run(`ALTER SEQUENCE "ProgressEvent_sequence_seq" RESTART WITH 1`);
    expect(await problemsIn(databaseUrl())).toEqual([
      "the sequence of ProgressEvent is behind its highest number",
    ]);
    await connection.close();
    await restoreBackup(path, databaseUrl(), ignoreProgress, folder);
    expect(await problemsIn(databaseUrl())).toEqual([]);
    const [outcome] = await applyChanges(await newLearner(), [change("git", "done")]);
    expect(outcome).toMatchObject({ outcome: "applied" });
  });
});
