import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readClockRecord, writeClockRecord } from "@/lib/data/clock-record";
import { closeDatabase } from "@/lib/data/database";
import { migrate } from "@/lib/data/maintenance/migrate";
import { moveDatabase } from "@/lib/data/maintenance/move";
import {
  allRowsIn,
  databaseUrl,
  ignoreProgress,
  operatorErrorOf,
  populate,
  temporaryFolder,
} from "../../support/database/database-contents";
import { querySqlite } from "../../support/database/sample-migrations";
import { runOperatorCommand } from "../../support/server/operator-command";

let rowsBefore: Record<string, unknown[]>;

beforeAll(async () => {
  await populate(3, 40);
  await closeDatabase();
  rowsBefore = await allRowsIn(databaseUrl());
});

describe("moving to a file", () => {
  it("copies all rows and does not change the source", async () => {
    const folder = join(temporaryFolder(), "new");
    const to = `file:${join(folder, "langkah.db")}`;
    const { learners, events } = await moveDatabase(databaseUrl(), to, ignoreProgress);
    expect([learners, events]).toEqual([rowsBefore.User?.length, rowsBefore.ProgressEvent?.length]);
    expect(await allRowsIn(to)).toEqual(rowsBefore);
    expect(await allRowsIn(databaseUrl())).toEqual(rowsBefore);
    expect(readdirSync(folder).sort()).toEqual(["langkah.db", "langkah.db.kept"]);
  });

  it("takes along when the clock jumped, so that upkeep waits there too", async () => {
    const now = new Date();
    const clock = { at: now, bootId: "of-this-start", uptime: 1000, steadySince: now };
    const from = `file:${join(temporaryFolder(), "from.db")}`;
    const to = `file:${join(temporaryFolder(), "to.db")}`;
    await migrate(from);
    writeClockRecord(from, clock);
    await moveDatabase(from, to, ignoreProgress);
    expect(readClockRecord(to)).toEqual(clock);
  });

  it("is rejected when the target file exists, whatever it contains", async () => {
    const file = join(temporaryFolder(), "langkah.db");
    writeFileSync(file, "mine");
    const refused = () => moveDatabase(databaseUrl(), `file:${file}`, ignoreProgress);
    expect(await operatorErrorOf(refused)).toContain(`${file} exists already`);
    expect(readdirSync(dirname(file))).toEqual(["langkah.db"]);
  });

  it("that cannot be created is rejected with one line", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    const to = join(folder, "file", "langkah.db");
    expect(
      await operatorErrorOf(() => moveDatabase(databaseUrl(), `file:${to}`, ignoreProgress)),
    ).toContain(join(folder, "file"));
  });

  it("from a missing database is rejected and creates neither file", async () => {
    const folder = temporaryFolder();
    const [from, to] = [join(folder, "from.db"), join(folder, "to.db")];
    const refused = () => moveDatabase(`file:${from}`, `file:${to}`, ignoreProgress);
    expect(await operatorErrorOf(refused)).toContain(`${from} does not exist`);
    expect([existsSync(from), existsSync(to)]).toEqual([false, false]);
  });
});

describe("moving", () => {
  it("to the same database is rejected", async () => {
    expect(
      await operatorErrorOf(() => moveDatabase(databaseUrl(), databaseUrl(), ignoreProgress)),
    ).toMatch(/in use/);
  });

  it.each([
    [
      "cannot be reached",
      "postgresql://ani:geheim@127.0.0.1:1/langkah",
      /127\.0\.0\.1:1\/langkah cannot be reached/,
    ],
    [
      "has no such host",
      "postgresql://ani:geheim@nowhere.invalid/langkah",
      /nowhere\.invalid\/langkah cannot be reached/,
    ],
  ])("to a server that %s is rejected without printing the password", async (_why, to, reason) => {
    expect(await operatorErrorOf(() => moveDatabase(databaseUrl(), to, ignoreProgress))).toMatch(
      reason,
    );
  });

  it("on the command line prints the next steps", async () => {
    const file = join(temporaryFolder(), "langkah.db");
    const { code, output } = await runOperatorCommand(["move", "--to", `file:${file}`]);
    expect(code).toBe(0);
    expect(output).toContain(`copied ${rowsBefore.User?.length} learners`);
    expect(output).toContain("set DATABASE_URL to the new address");
    expect(querySqlite(file, `SELECT count(*) AS "count" FROM "User"`)).toEqual([
      { count: rowsBefore.User?.length },
    ]);
  });

  it("on the command line to an unreachable server prints one line without the password and exits with 1", async () => {
    const { code, output } = await runOperatorCommand([
      "move",
      "--to",
      "postgres://ani:geheim@127.0.0.1:1/x",
    ]);
    expect([code, output.split("\n").length]).toEqual([1, 2]);
    expect(output).not.toContain("geheim");
  });

  it.each([[], ["--to"], ["--to", "mysql://x"], ["--to=file:"], ["file:./x.db"]])(
    "rejects the arguments %s %s with code 2 and the usage",
    async (...words) => {
      const { code, output } = await runOperatorCommand(["move", ...words]);
      expect([code, output.includes("Usage: npm run move")]).toEqual([2, true]);
    },
  );
});
