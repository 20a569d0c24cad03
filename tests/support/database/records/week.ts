import { randomUUID } from "node:crypto";
import { writeSql } from "@/lib/data/database";
import { planRowOf } from "@/lib/data/plan/plan-row";
import type { Learner } from "@/lib/domain/learner";
import { defaultPlanOf } from "@/lib/domain/plan";
import { enrolmentIdOf } from "./links";

const at = new Date("2026-11-24T02:00:00Z");
const day = "2026-11-24";

/** A row in each table of plans, the log, reviews and reminders; `text` is in those that hold one. */
export async function addWeekRows(learner: Learner, text = "kopi"): Promise<void> {
  const enrolmentId = await enrolmentIdOf(learner);
  const pause = { id: randomUUID(), from: "2026-12-24", to: "2026-12-31", reason: text };
  const plan = { ...defaultPlanOf(day), version: 1, hours: { git: 7.25 }, pauses: [pause] };
  const forecast = { early: "2027-04-01", likely: "2027-05-01", late: "2027-07-01" };
  const entry = {
    ...{ id: randomUUID(), version: 1, kind: "application", day, timeZone: "Asia/Jakarta" },
    ...{ company: text, state: "sent", addedAt: at, addedOn: day },
  };
  const review = { id: randomUUID(), itemKey: "git", answer: "again", at, localDate: day };
  const timer = { version: 1, itemKey: "git", startedAt: at, entryId: randomUUID() };
  await writeSql(async (tx) => {
    await tx.insert("Plan", [{ enrolmentId, at, localDate: day, ...planRowOf(plan) }]);
    await tx.insert("ShownForecast", [
      { enrolmentId, week: "2026-11-23", shownOn: day, ...forecast },
    ]);
    await tx.insert("LogEntry", [{ enrolmentId, ...entry }]);
    await tx.insert("Timer", [{ enrolmentId, ...timer }]);
    await tx.insert("Review", [{ enrolmentId, ...review }]);
    await tx.insert("CalendarFeed", [{ enrolmentId, secretHash: randomUUID(), createdAt: at }]);
    await tx.insert("Reminder", [{ userId: learner.id, nextAt: at }]);
  });
}
