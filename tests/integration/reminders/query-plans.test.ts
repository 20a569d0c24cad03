import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { write } from "@/lib/data/database";
import { engineOf } from "@/lib/data/engines/connection";
import { saveReminder } from "@/lib/data/reminders/reminder";
import { sendReminders } from "@/lib/reminders/send-reminders";
import { findPostgresqlScans } from "@/scripts/checks/query-plans/postgresql";
import { findSqliteScans } from "@/scripts/checks/query-plans/sqlite";
import { newLearner } from "../../support/database/learners";
import { configureMail } from "../../support/requests/mail-mock";
import { statementsIn } from "../../support/server/statement-log";

vi.mock("@/lib/data/clock-check", () => ({ isClockDoubtful: async () => false }));

/** Of each statement that a reminder needs. */
const parts = [
  ...[`"Reminder" WHERE "nextAt" BETWEEN`, `"Reminder" WHERE "nextAt" >`],
  ...[`"Reminder" WHERE "userId" =`, `UPDATE "Reminder"`],
  ...[`FROM "User"`, `FROM "ItemProgress"`, `FROM "Plan"`, `FROM "LogEntry"`],
];

/** The file that gets each statement of this process from now on. */
function logStatements(): string {
  const file = join(tmpdir(), `langkah-reminders-${process.pid}`);
  onTestFinished(() => rmSync(file, { force: true }));
  process.env.LANGKAH_STATEMENT_LOG = file;
  createRequire(import.meta.url)("../../support/server/statement-log-preload.cjs");
  return file;
}

it("no statement of reminders reads a whole table", async () => {
  configureMail();
  const { id, createdAt } = await newLearner();
  await write((tx) => tx.user.updateMany({ where: { id }, data: { emailConfirmedAt: createdAt } }));
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-07T00:00:01Z") });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await saveReminder(id, new Date("2026-12-07T00:00:00Z"));
  const file = logStatements();
  await sendReminders(new AbortController().signal);
  const statements = [...new Set(statementsIn(file))].filter((sql) =>
    /"(Reminder|User|Plan|LogEntry|ItemProgress)"/.test(sql),
  );
  expect(parts.filter((part) => !statements.some((sql) => sql.includes(part)))).toEqual([]);
  const url = process.env.DATABASE_URL ?? "";
  const findScans = engineOf(url) === "sqlite" ? findSqliteScans : findPostgresqlScans;
  expect(await findScans(url, statements)).toEqual([]);
});
