import Sqlite from "better-sqlite3";
import type { DayActivity } from "@/lib/domain/activity";
import type { ProgressEvent } from "@/lib/domain/history";
import type { ItemState } from "@/lib/domain/progress";

/** What is really in the database file of this test, read past everything the product does to read it. */

/** The database file of the test file that runs now. */
export function databaseFile(): string {
  return (process.env.DATABASE_URL ?? "").slice("file:".length);
}

/** The rows that a query finds, over a connection of its own. */
export function rowsOf<Row>(sql: string, ...values: unknown[]): Row[] {
  const database = new Sqlite(databaseFile(), { readonly: true });
  try {
    return database.prepare<unknown[], Row>(sql).all(...values);
  } finally {
    database.close();
  }
}

const ofLearner = `"enrolmentId" IN (SELECT "id" FROM "Enrolment" WHERE "userId" = ?)`;

type Dated<Row, Key extends keyof Row> = Omit<Row, Key> & Record<Key, number | null>;

const instant = (ms: number | null) => (ms === null ? null : new Date(ms));

/** The whole history of a learner, in server order. */
export function eventsOf(learnerId: string): ProgressEvent[] {
  const rows = rowsOf<Omit<ProgressEvent, "at"> & { at: number }>(
    `SELECT "clientId" AS "id", "itemKey" AS "item", "kind", "fromStatus" AS "from", "toStatus" AS "to",
            "at", "localDate" AS "day", "timeZone", "undoOf", "source"
     FROM "ProgressEvent" WHERE ${ofLearner} ORDER BY "sequence"`,
    learnerId,
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** The projection of a learner's items. */
export function itemsOf(learnerId: string): ItemState[] {
  const rows = rowsOf<Dated<ItemState, "startedAt" | "completedAt">>(
    `SELECT "itemKey" AS "item", "status", "version", "startedAt", "completedAt"
     FROM "ItemProgress" WHERE ${ofLearner} ORDER BY "itemKey"`,
    learnerId,
  );
  return rows.map(({ startedAt, completedAt, ...row }) => ({
    ...row,
    startedAt: instant(startedAt),
    completedAt: instant(completedAt),
  }));
}

/** The roll-up of a learner's days. */
export function daysOf(learnerId: string): DayActivity[] {
  return rowsOf<DayActivity>(
    `SELECT "localDate" AS "day", "changes", "completions"
     FROM "DailyActivity" WHERE ${ofLearner} ORDER BY "localDate"`,
    learnerId,
  );
}
