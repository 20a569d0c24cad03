import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/database";
import { move } from "@/lib/data/maintenance/move";
import { query } from "../support/migrations";
import { operate } from "../support/operate";
import {
  complaintOf,
  databaseUrl,
  everythingIn,
  populate,
  scratchFolder,
  silent,
} from "../support/whole-databases";

let all: Record<string, unknown[]>;

beforeAll(async () => {
  await populate(3, 40);
  // As an operator stops the app.
  await closeDatabase();
  all = await everythingIn(databaseUrl);
});

describe("moving to a file", () => {
  it("copies everything, and leaves what it came from as it was", async () => {
    const folder = join(scratchFolder(), "new");
    const to = `file:${join(folder, "langkah.db")}`;
    const { learners, events } = await move(databaseUrl, to, silent);
    expect([learners, events]).toEqual([all.User?.length, all.ProgressEvent?.length]);
    expect(await everythingIn(to)).toEqual(all);
    expect(await everythingIn(databaseUrl)).toEqual(all);
    expect(readdirSync(folder).sort()).toEqual(["langkah.db", "langkah.db.kept"]);
  });

  it("is refused where there is a file already, whatever is in it", async () => {
    const file = join(scratchFolder(), "langkah.db");
    writeFileSync(file, "mine");
    const refused = () => move(databaseUrl, `file:${file}`, silent);
    expect(await complaintOf(refused)).toContain(`${file} is there already`);
    expect(readdirSync(dirname(file))).toEqual(["langkah.db"]);
  });

  it("that cannot be made is refused in one line", async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, "file"), "");
    const to = join(folder, "file", "langkah.db");
    expect(await complaintOf(() => move(databaseUrl, `file:${to}`, silent))).toContain(
      join(folder, "file"),
    );
  });

  it("from a database that is not there is refused, and makes neither", async () => {
    const folder = scratchFolder();
    const [from, to] = [join(folder, "from.db"), join(folder, "to.db")];
    const refused = () => move(`file:${from}`, `file:${to}`, silent);
    expect(await complaintOf(refused)).toContain(`${from} does not exist`);
    expect([existsSync(from), existsSync(to)]).toEqual([false, false]);
  });
});

describe("moving", () => {
  it("to the same database is refused", async () => {
    expect(await complaintOf(() => move(databaseUrl, databaseUrl, silent))).toMatch(/already/);
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
  ])("to a server that %s is refused without its password", async (_why, to, reason) => {
    expect(await complaintOf(() => move(databaseUrl, to, silent))).toMatch(reason);
  });

  it("by command says what to do next", async () => {
    const file = join(scratchFolder(), "langkah.db");
    const { code, output } = await operate(["move", "--to", `file:${file}`]);
    expect(code).toBe(0);
    expect(output).toContain(`copied ${all.User?.length} learners`);
    expect(output).toContain("set DATABASE_URL to the new address");
    expect(query(file, `SELECT count(*) AS "count" FROM "User"`)).toEqual([
      { count: all.User?.length },
    ]);
  });

  it("by command to a server that cannot be reached is one line, ends with 1 and keeps the password", async () => {
    const { code, output } = await operate(["move", "--to", "postgres://ani:geheim@127.0.0.1:1/x"]);
    expect([code, output.split("\n").length]).toEqual([1, 2]);
    expect(output).not.toContain("geheim");
  });

  it.each([[], ["--to"], ["--to", "mysql://x"], ["--to=file:"], ["file:./x.db"]])(
    "refuses %s %s with 2 and the usage",
    async (...words) => {
      const { code, output } = await operate(["move", ...words]);
      expect([code, output.includes("Usage: npm run move")]).toEqual([2, true]);
    },
  );
});
