import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { describeFinding, verifyDatabase } from "@/lib/data/maintenance/verify";
import { repairEnrolment } from "@/lib/data/progress/repair";
import { applyChanges, change } from "../../support/database/changes";
import {
  allRowsIn,
  databaseUrl,
  ignoreProgress,
  populate,
} from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import { queryRows, storedItemsOf } from "../../support/database/stored-rows";
import { runOperatorCommand } from "../../support/server/operator-command";

async function verifyNow() {
  const connection = await connect(databaseUrl(), "existing");
  try {
    return await verifyDatabase(connection, ignoreProgress);
  } finally {
    await connection.close();
  }
}

async function runSql(sql: string): Promise<void> {
  const connection = await connect(databaseUrl(), "existing");
  await connection.run(sql).finally(() => connection.close());
}

async function newLearnerWithHistory() {
  const learner = await newLearner();
  const wrong = change("dsa", "done");
  await applyChanges(learner, [change("git", "learning"), change("git", "done"), wrong]);
  await applyChanges(learner, [change("dsa", "not-started", { undoOf: wrong.id })]);
  const [row] = await queryRows<{ id: string }>(
    `SELECT "id" FROM "Enrolment" WHERE "userId" = ?`,
    learner.id,
  );
  return { ...learner, enrolment: row?.id ?? "" };
}

beforeAll(() => populate(4, 30));

describe("verifying", () => {
  it("finds no problem in a consistent database and counts learners and events", async () => {
    const { integrityErrors, findings, learners, events } = await verifyNow();
    expect([integrityErrors, findings]).toEqual([[], []]);
    const stored = await allRowsIn(databaseUrl());
    expect([learners, events]).toEqual([stored.User?.length, stored.ProgressEvent?.length]);
  });

  const damages = [
    [
      "a status",
      `UPDATE "ItemProgress" SET "status" = 'skipped' WHERE "itemKey" = 'git' AND`,
      "items git",
    ],
    [
      "a version",
      `UPDATE "ItemProgress" SET "version" = 7 WHERE "itemKey" = 'dsa' AND`,
      "items dsa",
    ],
    [
      "a start",
      `UPDATE "ItemProgress" SET "startedAt" = NULL WHERE "itemKey" = 'git' AND`,
      "items git",
    ],
    [
      "a completion",
      `UPDATE "ItemProgress" SET "completedAt" = NULL WHERE "itemKey" = 'git' AND`,
      "items git",
    ],
    ["a missing item", `DELETE FROM "ItemProgress" WHERE "itemKey" = 'git' AND`, "items git"],
    [
      "another item",
      `UPDATE "ItemProgress" SET "itemKey" = 'rag' WHERE "itemKey" = 'git' AND`,
      "items git, rag",
    ],
    [
      "a day's changes",
      `UPDATE "DailyActivity" SET "changes" = "changes" + 1 WHERE`,
      "days 2026-11-24",
    ],
    [
      "a day's completions",
      `UPDATE "DailyActivity" SET "completions" = 5 WHERE`,
      "days 2026-11-24",
    ],
    [
      "another day",
      `UPDATE "DailyActivity" SET "localDate" = '2020-01-01' WHERE`,
      "days 2020-01-01, 2026-11-24",
    ],
    ["no days", `DELETE FROM "DailyActivity" WHERE`, "days 2026-11-24"],
  ] as const;

  it.each(damages)(
    "finds and repairs %s that differs from the history",
    async (_what, sql, line) => {
      const learner = await newLearnerWithHistory();
      const before = await allRowsIn(databaseUrl());
      await runSql(`${sql} "enrolmentId" = '${learner.enrolment}'`);
      const { findings } = await verifyNow();
      expect(findings.map(describeFinding)).toEqual([`${learner.email}: ${line}`]);
      await repairEnrolment(learner.enrolment);
      expect((await verifyNow()).findings).toEqual([]);
      expect(await allRowsIn(databaseUrl())).toEqual(before);
    },
  );

  it("repairs stored progress and changes neither history nor notes", async () => {
    const learner = await newLearnerWithHistory();
    const own = `"enrolmentId" = '${learner.enrolment}'`;
    await runSql(
      `UPDATE "ItemProgress" SET "note" = 'mine', "version" = 9 WHERE "itemKey" = 'git' AND ${own}`,
    );
    const connection = await connect(databaseUrl(), "existing");
    await connection.insert("ItemProgress", [
      { enrolmentId: learner.enrolment, itemKey: "rag", status: "done", version: 1, note: "also" },
    ]);
    await connection.close();
    const events = (await allRowsIn(databaseUrl())).ProgressEvent;
    await repairEnrolment(learner.enrolment);
    const notes = await queryRows<{ itemKey: string; note: string; version: number }>(
      `SELECT "itemKey", "note", "version" FROM "ItemProgress" WHERE ${own} AND "note" IS NOT NULL ORDER BY "itemKey"`,
    );
    expect(notes).toEqual([
      { itemKey: "git", note: "mine", version: 2 },
      { itemKey: "rag", note: "also", version: 0 },
    ]);
    expect((await storedItemsOf(learner.id)).find(({ item }) => item === "git")).toMatchObject({
      completedAt: morning,
      status: "done",
    });
    expect((await allRowsIn(databaseUrl())).ProgressEvent).toEqual(events);
    expect((await verifyNow()).findings).toEqual([]);
  });
});

describe("npm run verify", () => {
  it("prints the differences, repairs them with --repair, and exits with 1, then 0", async () => {
    const learner = await newLearnerWithHistory();
    await runSql(`DELETE FROM "ItemProgress" WHERE "enrolmentId" = '${learner.enrolment}'`);
    const found = await runOperatorCommand(["verify"]);
    expect(found).toMatchObject({ code: 1 });
    expect(found.output).toContain(`langkah: ${learner.email}: items dsa, git\n`);
    expect(found.output).toMatch(/; problems: 1\n$/);
    expect((await runOperatorCommand(["verify", "--repair"])).code).toBe(0);
    const again = await runOperatorCommand(["verify"]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.output).toMatch(/^langkah: \d+ learners and \d+ events checked: no problems\n$/);
  });

  it("cannot repair a contradictory history and exits with 1", async () => {
    const learner = await newLearnerWithHistory();
    const own = `"enrolmentId" = '${learner.enrolment}' AND "itemKey" = 'git' AND "version" = 2`;
    await runSql(`UPDATE "ProgressEvent" SET "countsOn" = '2020-01-01' WHERE ${own}`);
    const mended = await runOperatorCommand(["verify", "--repair"]);
    expect(mended.code).toBe(1);
    expect(mended.output).toContain(`${learner.email}: events`);
    await runSql(`UPDATE "ProgressEvent" SET "countsOn" = '2026-11-24' WHERE ${own}`);
    expect((await runOperatorCommand(["verify", "--repair"])).code).toBe(0);
  });

  it.each([["--nope"], ["word"], ["--file"], ["--file="], ["--repair", "--file", "x.db"]])(
    "rejects the arguments %s with code 2 and the usage",
    async (...args) => {
      const { code, output } = await runOperatorCommand(["verify", ...args]);
      expect([code, output.includes("Usage: npm run verify")]).toEqual([2, true]);
    },
  );
});
