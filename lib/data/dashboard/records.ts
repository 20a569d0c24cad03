import type { DayActivity } from "../../domain/activity";
import { isDay } from "../../domain/calendar";
import type { Expiry } from "../../domain/expiry";
import type { WeeklyGoal } from "../../domain/plan";
import type { Review, ReviewAnswer } from "../../domain/review";
import type { ShownForecast } from "../../domain/shown-forecast";
import type { StudyTime } from "../../domain/study-time";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

export type DashboardRecords = {
  /** Oldest first. */
  readonly days: readonly DayActivity[];
  readonly expiries: readonly Expiry[];
  /** In any order. */
  readonly studyTime: readonly StudyTime[];
  /** In the order in which they were made. */
  readonly reviews: readonly Review[];
  /** Oldest first. */
  readonly shownForecasts: readonly ShownForecast[];
  /** Oldest first. */
  readonly goals: readonly WeeklyGoal[];
};

/** What a kind of record does not have is empty or 0. */
type RecordRow = {
  /** Of a forecast its week. */
  readonly kind: string;
  readonly day: string;
  readonly one: string;
  readonly other: string;
  readonly third: string;
  readonly changes: number | bigint;
  readonly completions: number | bigint;
  readonly at: Date | null;
};

type Range = {
  /** The first day of activity. */
  readonly since: string;
  /** The last day of all of it. */
  readonly until: string;
  readonly expiresBy: string;
};

function recordsSql(enrolment: Prisma.Sql, { since, until, expiresBy }: Range): Prisma.Sql {
  return Prisma.sql`
    SELECT 'review' AS "kind", "localDate" AS "day", "itemKey" AS "one", "answer" AS "other",
      "id" AS "third", 0 AS "changes", 0 AS "completions", "at"
    FROM "Review" WHERE "enrolmentId" = ${enrolment} AND "localDate" <= ${until}
    UNION ALL
    SELECT 'day', "localDate", '', '', '', "changes", "completions", NULL
    FROM "DailyActivity" WHERE "enrolmentId" = ${enrolment} AND "localDate" >= ${since}
    UNION ALL
    SELECT 'expiry', "expiresOn", "id", "title", '', 0, 0, NULL FROM "Evidence"
    WHERE "enrolmentId" = ${enrolment} AND "expiresOn" <= ${expiresBy} AND "removedAt" IS NULL
    UNION ALL
    SELECT 'study', "day", COALESCE("itemKey", ''), '', '', SUM("minutes"), 0, NULL FROM "LogEntry"
    WHERE "enrolmentId" = ${enrolment} AND "day" <= ${until} AND "kind" = 'study' AND "removedAt" IS NULL
    GROUP BY "day", "itemKey"
    UNION ALL
    SELECT 'goal', "localDate", CAST("hoursPerWeek" AS TEXT), '', '', 0, 0, NULL FROM "Plan"
    WHERE "enrolmentId" = ${enrolment} AND "localDate" <= ${until}
    UNION ALL
    SELECT "week", "shownOn", "early", "likely", "late", 0, 0, NULL FROM "ShownForecast"
    WHERE "enrolmentId" = ${enrolment} AND "shownOn" <= ${until}`;
}

/** By when they were made, because the last of a day counts. */
function reviewsFrom(rows: readonly RecordRow[]): Review[] {
  return rows
    .toSorted(
      (a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) || (a.third < b.third ? -1 : 1),
    )
    .map(({ day, one, other }) => ({ item: one, answer: other as ReviewAnswer, on: day }));
}

function recordsFrom(rows: readonly RecordRow[]): DashboardRecords {
  const of = (kind: "day" | "expiry" | "study" | "review" | "goal") =>
    rows.filter((row) => row.kind === kind);
  // Here, because the query would sort the study time too, which may be thousands of rows.
  const byDay = (list: readonly RecordRow[]) =>
    list.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return {
    days: byDay(of("day")).map(({ day, changes, completions }) => ({
      ...{ day, changes: Number(changes), completions: Number(completions) },
    })),
    expiries: byDay(of("expiry")).map(({ day, one, other }) => ({
      id: one,
      title: other,
      expiresOn: day,
    })),
    studyTime: of("study").map(({ day, one, changes }) => ({
      ...{ on: day, minutes: Number(changes), item: one || null },
    })),
    reviews: reviewsFrom(of("review")),
    goals: byDay(of("goal")).map(({ day, one }) => ({ since: day, hoursPerWeek: Number(one) })),
    shownForecasts: byDay(rows.filter(({ kind }) => isDay(kind))).map(
      ({ kind, day, one, other, third }) => ({
        ...{ week: kind, shownOn: day, early: one, likely: other, late: third },
      }),
    ),
  };
}

/** In one query, because a dashboard needs them all. */
export async function findDashboardRecords(
  userId: string,
  pathKey: string,
  range: Range,
): Promise<DashboardRecords> {
  const rows = await rawQuery<RecordRow>(recordsSql(enrolmentIdSql(userId, pathKey), range));
  return recordsFrom(rows);
}
