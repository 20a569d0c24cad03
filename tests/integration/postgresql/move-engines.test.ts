import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import { backUp } from "@/lib/data/maintenance/backup";
import { migrate } from "@/lib/data/maintenance/migrate";
import { move } from "@/lib/data/maintenance/move";
import { restore } from "@/lib/data/maintenance/restore";
import { verify } from "@/lib/data/maintenance/verify";
import { change, send } from "../../support/changes";
import { newLearner } from "../../support/learners";
import {
  complaintOf,
  databaseUrl,
  emptyOnServer,
  everythingIn,
  populate,
  scratchFolder,
  silent,
} from "../../support/whole-databases";

let all: Record<string, unknown[]>;

beforeAll(async () => {
  await populate(3, 40);
  await closeDatabase();
  all = await everythingIn(databaseUrl);
});

async function problemsIn(url: string): Promise<unknown[]> {
  const connection = await connect(url, "existing");
  const { complaints, findings } = await verify(connection, silent);
  await connection.close();
  return [...complaints, ...findings];
}

describe("a database that moves", () => {
  it("from the server to a file and back to another server is the same, and goes on counting", async () => {
    const folder = scratchFolder();
    const file = `file:${join(folder, "langkah.db")}`;
    await move(databaseUrl, file, silent, folder);
    expect(await everythingIn(file)).toEqual(all);
    expect(await problemsIn(file)).toEqual([]);
    const server = await emptyOnServer();
    await move(file, server, silent, folder);
    expect(await everythingIn(server)).toEqual(all);
    expect(await problemsIn(server)).toEqual([]);
    const again = `file:${join(folder, "again.db")}`;
    await move(server, again, silent, folder);
    expect(await everythingIn(again)).toEqual(all);
  });

  it("may go straight from one server to another, also to one that is migrated already", async () => {
    const server = await emptyOnServer();
    await migrate(server);
    await move(databaseUrl, server, silent, scratchFolder());
    expect(await everythingIn(server)).toEqual(all);
  });

  it("does not go where something is already, be it Langkah's or not", async () => {
    const folder = scratchFolder();
    const file = `file:${join(folder, "langkah.db")}`;
    await move(databaseUrl, file, silent, folder);
    const used = await emptyOnServer();
    await move(file, used, silent, folder);
    expect(await complaintOf(() => move(file, used, silent, folder))).toMatch(/not empty/);
    expect(await everythingIn(used)).toEqual(all);
    const foreign = await emptyOnServer();
    const connection = await connect(foreign);
    await connection.run(`CREATE TABLE "Photo" ("id" INT)`);
    expect(await complaintOf(() => move(file, foreign, silent, folder))).toMatch(/not Langkah's/);
    expect(await connection.tables()).toEqual(["Photo"]);
    await connection.close();
  });

  it("does not go where it may not make tables, or to a database that does not exist", async () => {
    const folder = scratchFolder();
    const server = await emptyOnServer();
    const admin = await connect(server);
    await admin.run("CREATE ROLE guest LOGIN");
    await admin.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    await admin.close();
    const guest = new URL(server);
    guest.username = "guest";
    await expect(move(databaseUrl, guest.href, silent, folder)).rejects.toThrow(
      /permission denied/,
    );
    const nowhere = new URL(server);
    nowhere.pathname = "/nowhere";
    nowhere.password = "geheim";
    expect(await complaintOf(() => move(databaseUrl, nowhere.href, silent, folder))).toMatch(
      /\/nowhere cannot be reached: database "nowhere" does not exist/,
    );
  });
});

describe("a backup of one engine", () => {
  it("restores to the other", async () => {
    const folder = scratchFolder();
    const connection = await connect(databaseUrl, "existing");
    const { path } = await backUp(connection, { folder, keep: 9, progress: silent });
    await connection.close();
    const file = join(folder, "langkah.db");
    await restore(path, `file:${file}`, silent, folder);
    expect(existsSync(file)).toBe(true);
    expect(await everythingIn(`file:${file}`)).toEqual(all);
    const server = await emptyOnServer();
    await restore(path, server, silent, folder);
    expect(await everythingIn(server)).toEqual(all);
    expect(await problemsIn(server)).toEqual([]);
  });

  it("restored over what is there lets the next change have a number of its own", async () => {
    const folder = scratchFolder();
    const connection = await connect(databaseUrl, "existing");
    const { path } = await backUp(connection, { folder, keep: 9, progress: silent });
    await connection.run(`ALTER SEQUENCE "ProgressEvent_sequence_seq" RESTART WITH 1`);
    expect(await problemsIn(databaseUrl)).toEqual([
      "the numbers of ProgressEvent would be given out again",
    ]);
    await connection.close();
    await restore(path, databaseUrl, silent, folder);
    expect(await problemsIn(databaseUrl)).toEqual([]);
    const [outcome] = await send(await newLearner(), [change("git", "done")]);
    expect(outcome).toMatchObject({ outcome: "applied" });
  });
});
