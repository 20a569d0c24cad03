import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { engineOf } from "@/lib/data/engines/connection";
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
import { currentNoteOf, writeNote } from "../../support/database/records/notes";
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
    await runSql(`UPDATE "ItemProgress" SET "version" = 9 WHERE "itemKey" = 'git' AND ${own}`);
    await writeNote(learner, "git", "mine");
    const connection = await connect(databaseUrl(), "existing");
    await connection.insert("ItemProgress", [
      { enrolmentId: learner.enrolment, itemKey: "rag", status: "done", version: 1 },
    ]);
    await connection.close();
    const events = (await allRowsIn(databaseUrl())).ProgressEvent;
    await repairEnrolment(learner.enrolment);
    expect(await currentNoteOf(learner, "git")).toMatchObject({ text: "mine" });
    expect((await storedItemsOf(learner.id)).some(({ item }) => item === "rag")).toBe(false);
    expect((await storedItemsOf(learner.id)).find(({ item }) => item === "git")).toMatchObject({
      completedAt: morning,
      status: "done",
    });
    expect((await allRowsIn(databaseUrl())).ProgressEvent).toEqual(events);
    expect((await verifyNow()).findings).toEqual([]);
  });
});

describe("verifying the schema", () => {
  /** Runs statements in turn; the tests share one database, so the last of them mends it. */
  const problemsAfter = async (harm: string, mend: string) => {
    await runSql(harm);
    const { code, output } = await runOperatorCommand(["verify"]);
    await runSql(mend);
    expect(await runOperatorCommand(["verify"])).toMatchObject({ code: 0 });
    return [code, output.split("\n")[0]];
  };

  it("finds a missing table", async () => {
    expect(
      await problemsAfter(
        `ALTER TABLE "Passkey" RENAME TO "Passkeys"`,
        `ALTER TABLE "Passkeys" RENAME TO "Passkey"`,
      ),
    ).toEqual([1, "langkah: the table Passkey is missing"]);
  });

  it("finds a missing table that a history needs, and a missing column", async () => {
    expect(
      await problemsAfter(
        `ALTER TABLE "DailyActivity" RENAME TO "Days"`,
        `ALTER TABLE "Days" RENAME TO "DailyActivity"`,
      ),
    ).toEqual([1, "langkah: the table DailyActivity is missing"]);
    expect(
      await problemsAfter(
        `ALTER TABLE "Enrolment" RENAME COLUMN "startedAt" TO "start"`,
        `ALTER TABLE "Enrolment" RENAME COLUMN "start" TO "startedAt"`,
      ),
    ).toEqual([1, "langkah: the column startedAt of Enrolment is missing"]);
  });

  it("finds a missing index and one over other columns", async () => {
    const index = (columns: string) =>
      `DROP INDEX IF EXISTS "AuditEntry_at_idx"; CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"(${columns})`;
    expect(await problemsAfter(`DROP INDEX "AuditEntry_at_idx"`, index(`"at"`))).toEqual([
      1,
      "langkah: the index AuditEntry_at_idx of AuditEntry is missing",
    ]);
    expect(await problemsAfter(index(`"event"`), index(`"at"`))).toEqual([
      1,
      "langkah: the index AuditEntry_at_idx of AuditEntry is not as the migrations made it",
    ]);
  });

  it("finds a foreign trigger", async () => {
    const [harm, mend] =
      engineOf(databaseUrl()) === "sqlite"
        ? [
            `CREATE TRIGGER "forget" AFTER INSERT ON "Lease" BEGIN DELETE FROM "Lease"; END`,
            `DROP TRIGGER "forget"`,
          ]
        : [
            `CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
             CREATE TRIGGER "forget" BEFORE INSERT ON "Lease" FOR EACH ROW EXECUTE FUNCTION forget()`,
            `DROP FUNCTION forget CASCADE`,
          ];
    expect(await problemsAfter(harm, mend)).toEqual([
      1,
      "langkah: the trigger forget of Lease is not Langkah's",
    ]);
  });

  it("allows an index that someone added for speed", async () => {
    await runSql(`CREATE INDEX "mine" ON "User"("name")`);
    expect(await runOperatorCommand(["verify"])).toMatchObject({ code: 0 });
    await runSql(`DROP INDEX "mine"`);
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

  const versions = [
    "77",
    ...(engineOf(databaseUrl()) === "sqlite" ? ["9223372036854775807", "'two'", "x'00ff'"] : []),
  ];

  it.each(versions)(
    "repairs an event whose version became %s, and what it was itself stays",
    async (version) => {
      const learner = await newLearnerWithHistory();
      const before = await allRowsIn(databaseUrl());
      await runSql(
        `UPDATE "ProgressEvent" SET "version" = ${version}, "countsOn" = '2020-01-01', "startedAt" = NULL
         WHERE "enrolmentId" = '${learner.enrolment}' AND "itemKey" = 'git' AND "version" = 2`,
      );
      const repaired = await runOperatorCommand(["verify", "--repair"]);
      expect(repaired.output).toContain(`${learner.email}: events`);
      expect(repaired.code).toBe(0);
      expect(await allRowsIn(databaseUrl())).toEqual(before);
    },
  );

  it("repairs what follows from a day that was given, of a tick, its move and the undo of that", async () => {
    const learner = await newLearnerWithHistory();
    const move = change("git", "done", { on: "2023-05-14" });
    const undo = change("git", "done", { undoOf: move.id });
    await applyChanges(learner, [move, undo, change("rag", "done", { on: "2022-01-31" })]);
    const before = await allRowsIn(databaseUrl());
    expect((await verifyNow()).findings).toEqual([]);
    const own = `"enrolmentId" = '${learner.enrolment}'`;
    const day = "'2020-02-02'";
    await runSql(
      `UPDATE "ProgressEvent" SET "countsOn" = ${day} WHERE "itemKey" = 'rag' AND ${own}`,
    );
    await runSql(
      `UPDATE "ProgressEvent" SET "completedOn" = ${day} WHERE "clientId" = '${move.id}'`,
    );
    await runSql(`UPDATE "ProgressEvent" SET "happenedOn" = NULL WHERE "clientId" = '${undo.id}'`);
    await runSql(`UPDATE "ItemProgress" SET "completedOn" = ${day} WHERE ${own}`);
    const repaired = await runOperatorCommand(["verify", "--repair"]);
    expect(repaired.code).toBe(0);
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("repairs events whose versions were exchanged", async () => {
    const learner = await newLearnerWithHistory();
    const before = await allRowsIn(databaseUrl());
    const exchange = (from: number, to: number) =>
      runSql(
        `UPDATE "ProgressEvent" SET "version" = ${to}
         WHERE "enrolmentId" = '${learner.enrolment}' AND "itemKey" = 'git' AND "version" = ${from}`,
      );
    for (const [from, to] of [
      [1, 9],
      [2, 1],
      [9, 2],
    ] as const)
      await exchange(from, to);
    expect((await runOperatorCommand(["verify", "--repair"])).code).toBe(0);
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("cannot repair a history that lacks an event, exits with 1, and repairs all others", async () => {
    const learner = await newLearnerWithHistory();
    const other = await newLearnerWithHistory();
    const first = `"enrolmentId" = '${learner.enrolment}' AND "itemKey" = 'git' AND "version" = 1`;
    await runSql(`DELETE FROM "ProgressEvent" WHERE ${first}`);
    await runSql(`DELETE FROM "DailyActivity" WHERE "enrolmentId" = '${other.enrolment}'`);
    const { code, output } = await runOperatorCommand(["verify", "--repair"]);
    expect(code).toBe(1);
    const [, afterwards = ""] = output.split("checking again");
    expect(afterwards).toContain(`${learner.email}: items git; events`);
    expect(afterwards).not.toContain(other.email);
    const [outcome] = await applyChanges(learner, [change("git", "skipped")]);
    expect(outcome).toMatchObject({ outcome: "applied", version: 3 });
    await runSql(`DELETE FROM "User" WHERE "id" = '${learner.id}'`);
    await runSql(`DELETE FROM "Enrolment" WHERE "id" = '${learner.enrolment}'`);
    for (const table of ["ProgressEvent", "ItemProgress", "DailyActivity"])
      await runSql(`DELETE FROM "${table}" WHERE "enrolmentId" = '${learner.enrolment}'`);
    expect((await runOperatorCommand(["verify"])).code).toBe(0);
  });

  it.each([["--nope"], ["word"], ["--file"], ["--file="], ["--repair", "--file", "x.db"]])(
    "rejects the arguments %s with code 2 and the usage",
    async (...args) => {
      const { code, output } = await runOperatorCommand(["verify", ...args]);
      expect([code, output.includes("Usage: npm run verify")]).toEqual([2, true]);
    },
  );
});
