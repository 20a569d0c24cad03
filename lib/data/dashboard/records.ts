import type { DayActivity } from "../../domain/activity";
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
  /** Read by `studyTimeFrom`: panels that are kept need none of it. Null where there is none. */
  readonly study: string | null;
  /** In the order in which they were made. */
  readonly reviews: readonly Review[];
  /** Oldest first. */
  readonly shownForecasts: readonly ShownForecast[];
  /** Oldest first. */
  readonly goals: readonly WeeklyGoal[];
};

type Count = number | bigint;

/** What a row of each kind holds. */
type RowsByKind = {
  readonly review: { day: string; id: string; item: string; answer: ReviewAnswer; at: Date };
  readonly day: { day: string; changes: Count; completions: Count };
  readonly expiry: { day: string; id: string; title: string };
  /** All of it in one text, because a union is slow with thousands of rows; null where there is none. */
  readonly study: { sessions: string | null };
  readonly goal: { day: string; hoursPerWeek: number };
  readonly forecast: { day: string; week: string; early: string; likely: string; late: string };
};
type Kind = keyof RowsByKind;
type RowOf<K extends Kind> = RowsByKind[K] & { readonly kind: K };
type RecordRow = { [K in Kind]: RowOf<K> }[Kind];

/** Of all kinds, as each has to have them: what a kind does not hold is null or 0. */
const emptyColumns = {
  ...{ day: "NULL", id: "NULL", item: "NULL", title: "NULL", answer: "NULL", sessions: "NULL" },
  ...{ week: "NULL", early: "NULL", likely: "NULL", late: "NULL" },
  ...{ hoursPerWeek: "0", changes: "0", completions: "0", at: "NULL" },
};

function columnsSql<K extends Kind>(
  kind: K,
  filled: Readonly<Record<keyof RowsByKind[K], string>>,
): Prisma.Sql {
  const columns = Object.entries({ ...emptyColumns, ...filled });
  const list = columns.map(([name, value]) => `${value} AS "${name}"`).join(", ");
  return Prisma.raw(`'${kind}' AS "kind", ${list}`);
}

const columnsOf = {
  review: columnsSql("review", {
    day: `"localDate"`,
    id: `"id"`,
    item: `"itemKey"`,
    answer: `"answer"`,
    at: `"at"`,
  }),
  day: columnsSql("day", {
    day: `"localDate"`,
    changes: `"changes"`,
    completions: `"completions"`,
  }),
  expiry: columnsSql("expiry", { day: `"expiresOn"`, id: `"id"`, title: `"title"` }),
  study: columnsSql("study", { sessions: `STRING_AGG("session", ',')` }),
  goal: columnsSql("goal", { day: `"localDate"`, hoursPerWeek: `"hoursPerWeek"` }),
  forecast: columnsSql("forecast", {
    day: `"shownOn"`,
    week: `"week"`,
    early: `"early"`,
    likely: `"likely"`,
    late: `"late"`,
  }),
};

type Range = {
  /** The first day of activity. */
  readonly since: string;
  /** The last day of all of it. */
  readonly until: string;
  readonly expiresBy: string;
};

/** First reviews, whose times tell SQLite of what type that column is. */
function recordsSql(enrolment: Prisma.Sql, { since, until, expiresBy }: Range): Prisma.Sql {
  return Prisma.sql`
    SELECT ${columnsOf.review} FROM "Review"
    WHERE "enrolmentId" = ${enrolment} AND "localDate" <= ${until}
    UNION ALL
    SELECT ${columnsOf.day} FROM "DailyActivity"
    WHERE "enrolmentId" = ${enrolment} AND "localDate" >= ${since}
    UNION ALL
    SELECT ${columnsOf.expiry} FROM "Evidence"
    WHERE "enrolmentId" = ${enrolment} AND "expiresOn" <= ${expiresBy} AND "removedAt" IS NULL
    UNION ALL
    SELECT ${columnsOf.study} FROM (
      SELECT "day" || ' ' || SUM("minutes") || ' ' || COALESCE("itemKey", '') AS "session" FROM "LogEntry"
      WHERE "enrolmentId" = ${enrolment} AND "day" <= ${until} AND "kind" = 'study' AND "removedAt" IS NULL
      GROUP BY "day", "itemKey"
    ) AS "session"
    UNION ALL
    SELECT ${columnsOf.goal} FROM "Plan"
    WHERE "enrolmentId" = ${enrolment} AND "localDate" <= ${until}
    UNION ALL
    SELECT ${columnsOf.forecast} FROM "ShownForecast"
    WHERE "enrolmentId" = ${enrolment} AND "shownOn" <= ${until}`;
}

/** By when they were made, because the last of a day counts. */
function reviewsFrom(rows: readonly RowOf<"review">[]): Review[] {
  return rows
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ day, item, answer }) => ({ item, answer, on: day }));
}

/** In any order. */
export function studyTimeFrom(study: DashboardRecords["study"]): StudyTime[] {
  const sessions = study?.split(",") ?? [];
  return sessions.map((session) => {
    const [on = "", minutes, item] = session.split(" ");
    return { on, minutes: Number(minutes), item: item || null };
  });
}

/** Here, because an order of a union is one for all kinds. */
function byDay<Row extends { readonly day: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function recordsFrom(rows: readonly RecordRow[]): DashboardRecords {
  const of = <K extends Kind>(kind: K) =>
    rows.filter((row): row is Extract<RecordRow, RowOf<K>> => row.kind === kind);
  return {
    days: byDay(of("day")).map(({ day, changes, completions }) => ({
      day,
      changes: Number(changes),
      completions: Number(completions),
    })),
    expiries: byDay(of("expiry")).map(({ day, id, title }) => ({ id, title, expiresOn: day })),
    study: of("study")[0]?.sessions ?? null,
    reviews: reviewsFrom(of("review")),
    goals: byDay(of("goal")).map(({ day, hoursPerWeek }) => ({ since: day, hoursPerWeek })),
    shownForecasts: byDay(of("forecast")).map(({ day, week, early, likely, late }) => ({
      week,
      shownOn: day,
      early,
      likely,
      late,
    })),
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
