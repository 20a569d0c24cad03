import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { saveLearner } from "@/lib/data/accounts/learner";
import { prisma, write, writeSql } from "@/lib/data/database";
import type { SqlExecutor } from "@/lib/data/engines/engine";
import { Prisma } from "@/lib/data/generated/sqlite/client";
import { morning, newLearner } from "../../support/database/learners";
import { databaseFile, queryRows } from "../../support/database/stored-rows";

describe("the settings", () => {
  const wanted = [
    ["journal_mode", "wal"],
    ["synchronous", "2"],
    ["foreign_keys", "1"],
  ] as const;

  it.each(wanted)("%s is %s on reading and writing connections", async (name, value) => {
    const ask = (on: SqlExecutor) =>
      on.$queryRaw<Record<string, unknown>[]>(Prisma.raw(`PRAGMA ${name}`));
    const rows = await Promise.all([ask(await prisma()), write(ask), writeSql(ask)]);
    expect(rows.flat().map((row) => String(row[name]))).toEqual([value, value, value]);
  });

  it("reject an event without an enrolment", async () => {
    const orphan = write((tx) =>
      tx.dailyActivity.create({
        data: { enrolmentId: "unknown", localDate: "2026-11-24", changes: 1, completions: 0 },
      }),
    );
    await expect(orphan).rejects.toThrow();
    expect(
      await queryRows(`SELECT * FROM "DailyActivity" WHERE "enrolmentId" = 'unknown'`),
    ).toEqual([]);
  });

  it("delete all rows of a learner with the learner", async () => {
    const learner = await newLearner();
    await write((tx) => tx.user.delete({ where: { id: learner.id }, select: { id: true } }));
    expect(await queryRows(`SELECT * FROM "Enrolment" WHERE "userId" = ?`, learner.id)).toEqual([]);
  });
});

describe("a lock that another process holds", () => {
  it("for a second delays writes, blocks no reads and loses nothing", async () => {
    await newLearner({ email: "before@contoh.id" });
    const other = new Sqlite(databaseFile());
    other.exec("BEGIN IMMEDIATE");
    const events: string[] = [];
    const writes = Array.from({ length: 20 }, async (_, index) => {
      const learner = { name: "L", locale: "id", timeZone: "UTC", passwordHash: "none" } as const;
      const email = `locked-${index}@contoh.id`;
      const saved = await saveLearner({ ...learner, email }, pathOf(defaultPathKey), morning);
      events.push("written");
      return saved.ok;
    });
    const found = await (await prisma()).user.count({ where: { email: "before@contoh.id" } });
    events.push(`read ${found}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    events.push("released");
    other.exec("COMMIT");
    other.close();
    expect(await Promise.all(writes)).toEqual(Array.from({ length: 20 }, () => true));
    expect(events.slice(0, 3)).toEqual(["read 1", "released", "written"]);
    const locked = `SELECT "email" FROM "User" WHERE "email" LIKE 'locked-%'`;
    expect(await queryRows(locked)).toHaveLength(20);
  });
});
