import type { Timer } from "../../domain/timer";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { ownHoursFrom } from "../plan/plan-row";
import { enrolmentIdSql } from "../progress/history";

export type StudySession = { readonly id: string; readonly on: string; readonly minutes: number };

export type ItemTime = {
  /** Of every item with logged time. */
  readonly minutesByItem: ReadonlyMap<string, number>;
  /** Of the plan: the learner's own estimates, by item. */
  readonly ownHours: Readonly<Record<string, number>>;
  /** Of the item: how many, and the latest of them first. */
  readonly sessionCount: number;
  readonly sessions: readonly StudySession[];
  readonly timer: Timer;
};

type Row = {
  readonly of: "timer" | "plan" | "total" | "session";
  readonly item: string | null;
  /** Of a session, or the own hours of the plan. */
  readonly text: string | null;
  readonly on: string | null;
  readonly startedAt: Date | null;
  readonly number: number | bigint;
  readonly minutes: number | bigint;
};

/** How many sessions of the item come with it. */
const sessionLimit = 5;

/** One statement, so that the page of an item asks once. A day has at most its 24 hours, as in `study-time.ts`. */
export async function findItemTime(
  userId: string,
  pathKey: string,
  item: string,
): Promise<ItemTime> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const live = Prisma.sql`"enrolmentId" = ${enrolment} AND "kind" = 'study' AND "removedAt" IS NULL`;
  const rows = await rawQuery<Row>(Prisma.sql`
    SELECT 'timer' AS "of", "itemKey" AS "item", NULL AS "text", NULL AS "on", "startedAt",
      "version" AS "number", 0 AS "minutes"
    FROM "Timer" WHERE "enrolmentId" = ${enrolment}
    UNION ALL
    SELECT 'plan', NULL, p."hours", NULL, NULL, 0, 0
    FROM (SELECT "hours" FROM "Plan" WHERE "enrolmentId" = ${enrolment}
      ORDER BY "version" DESC LIMIT 1) p
    UNION ALL
    SELECT 'total', d."itemKey", NULL, NULL, NULL, SUM(d."sessions"),
      SUM(CASE WHEN d."minutes" > 1440 THEN 1440 ELSE d."minutes" END)
    FROM (SELECT "itemKey", COUNT(*) AS "sessions", SUM("minutes") AS "minutes" FROM "LogEntry"
      WHERE ${live} AND "itemKey" IS NOT NULL GROUP BY "itemKey", "day") d GROUP BY d."itemKey"
    UNION ALL
    SELECT 'session', s."itemKey", s."id", s."day", NULL, 0, s."minutes"
    FROM (SELECT "itemKey", "id", "day", "minutes" FROM "LogEntry"
      WHERE ${live} AND "itemKey" = ${item}
      ORDER BY "day" DESC, "addedAt" DESC, "id" DESC LIMIT ${sessionLimit}) s`);
  const totals = rows.filter(({ of }) => of === "total");
  const timer = rows.find(({ of }) => of === "timer");
  const plan = rows.find(({ of }) => of === "plan");
  return {
    minutesByItem: new Map(totals.map((row) => [row.item ?? "", Number(row.minutes)])),
    ownHours: ownHoursFrom(plan?.text ?? ""),
    sessionCount: Number(totals.find((row) => row.item === item)?.number ?? 0),
    sessions: rows.flatMap(({ of, text, on, minutes }) =>
      of === "session" && text !== null && on !== null
        ? { id: text, on, minutes: Number(minutes) }
        : [],
    ),
    timer: {
      item: timer?.item ?? null,
      startedAt: timer?.startedAt ?? null,
      version: Number(timer?.number ?? 0),
    },
  };
}
