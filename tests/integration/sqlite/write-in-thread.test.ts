import { describe, expect, it } from "vitest";
import { writeSql } from "@/lib/data/database";
import { transactInThread } from "@/lib/data/engines/thread/sqlite-thread";
import { morning } from "../../support/database/learners";
import { databaseFile, queryRows } from "../../support/database/stored-rows";

const long = { timeout: 60_000 };

const rowsOf = (purpose: string) => [
  { tokenHash: purpose, purpose, data: "one", createdAt: morning, endsAt: morning },
];
const stored = (purpose: string) =>
  queryRows(`SELECT "data" FROM "Token" WHERE "purpose" = ?`, purpose);

describe("a transaction that may write much", () => {
  it("lets the app go on during a statement", async () => {
    let turns = 0;
    let next: NodeJS.Immediate;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    const rows = await writeSql(async (tx) => {
      turn();
      const before = turns;
      const counted = await tx.$queryRaw<{ count: number }[]>`
        WITH RECURSIVE "n"("at") AS (SELECT 1 UNION ALL SELECT "at" + 1 FROM "n" WHERE "at" < ${300_000})
        SELECT count(*) AS "count" FROM "n"`;
      clearImmediate(next);
      expect(turns).toBeGreaterThan(before);
      return counted;
    }, long);
    expect(rows).toEqual([{ count: 300_000 }]);
  });

  it("reads what it wrote, with instants as dates, and stores it", async () => {
    await writeSql(async (tx) => {
      await tx.insert("Token", rowsOf("stored"));
      expect(
        await tx.$executeRaw`UPDATE "Token" SET "data" = 'two' WHERE "purpose" = 'stored'`,
      ).toBe(1);
      const rows =
        await tx.$queryRaw`SELECT "data", "endsAt" FROM "Token" WHERE "purpose" = 'stored'`;
      expect(rows).toEqual([{ data: "two", endsAt: morning }]);
    }, long);
    expect(await stored("stored")).toEqual([{ data: "two" }]);
  });

  it("changes nothing when it fails, and the next write has its turn", async () => {
    const failing = writeSql(async (tx) => {
      await tx.insert("Token", rowsOf("failed"));
      await tx.$executeRaw`INSERT INTO "Unknown" VALUES (1)`;
    }, long);
    await expect(failing).rejects.toThrow("no such table: Unknown");
    await writeSql((tx) => tx.insert("Token", rowsOf("next")));
    expect(await stored("failed")).toEqual([]);
    expect(await stored("next")).toHaveLength(1);
  });

  it("changes nothing in a file that took the place of the one that is open", async () => {
    const replaced = transactInThread(
      databaseFile(),
      0,
      () => {
        throw new Error("it was replaced");
      },
      (tx) => tx.insert("Token", rowsOf("replaced")),
    );
    await expect(replaced).rejects.toThrow("it was replaced");
    expect(await stored("replaced")).toEqual([]);
  });

  it("fails when its file is missing", async () => {
    const missing = transactInThread(
      "/missing.db",
      0,
      () => undefined,
      async () => undefined,
    );
    await expect(missing).rejects.toThrow("unable to open database file");
  });
});
