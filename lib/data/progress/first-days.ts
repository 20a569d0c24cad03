import { Prisma } from "../generated/sqlite/client";

/** The first day that a change was recorded on, and that there is anything of. Null in an empty history. */
export type FirstDays = { readonly recorded: string | null; readonly lived: string | null };

export type FirstDaysRow = Readonly<Record<"recorded" | "given" | "logged", string | null>>;

/** The day of the first change, and the first days that one was given for and that the log has an entry of. */
export function firstDaysSql(enrolment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT MIN("localDate") FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolment}) AS "recorded",
    (SELECT MIN("happenedOn") FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolment} AND "happenedOn" IS NOT NULL) AS "given",
    (SELECT MIN("day") FROM "LogEntry"
      WHERE "enrolmentId" = ${enrolment} AND "removedAt" IS NULL) AS "logged"`;
}

export function firstDaysFrom({
  recorded = null,
  given = null,
  logged = null,
}: Partial<FirstDaysRow> = {}): FirstDays {
  const days = [recorded, given, logged].filter((day) => day !== null);
  return { recorded, lived: days.sort()[0] ?? null };
}
