import { connect } from "@/lib/data/engines/connect";
import type { Connection } from "@/lib/data/engines/connection";
import type { DayActivity } from "@/lib/domain/activity";
import type { RecordedEvent } from "@/lib/domain/history";
import type { ItemState } from "@/lib/domain/progress";

/** The rows of the test's database, read without the code under test. */

export function databaseFile(): string {
  return (process.env.DATABASE_URL ?? "").slice("file:".length);
}

let kept: { readonly url: string; readonly connection: Connection } | undefined;

/** Its server may have been stopped meanwhile. */
const isAlive = (connection: Connection) =>
  connection.rows("SELECT 1").then(
    () => true,
    () => false,
  );

async function takeConnection(url: string): Promise<Connection> {
  const last = kept;
  kept = undefined;
  if (last?.url === url && (await isAlive(last.connection))) return last.connection;
  await last?.connection.close();
  return connect(url);
}

/** PostgreSQL's is kept for the next query, because opening one takes as long as ten queries. */
async function withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL ?? "";
  const connection = await takeConnection(url);
  try {
    const result = await work(connection);
    if (connection.engine === "postgresql") kept ??= { url, connection };
    return result;
  } finally {
    if (connection !== kept?.connection) await connection.close();
  }
}

/** Runs a query beside those of the app; each `?` is replaced by one of the texts. */
export function queryRows<Row>(sql: string, ...texts: string[]): Promise<Row[]> {
  const quoted = texts.map((text) => `'${text.replaceAll("'", "''")}'`);
  return withConnection((connection) =>
    connection.rows<Row>(sql.replaceAll("?", () => quoted.shift() ?? "NULL")),
  );
}

const whereLearner = `"enrolmentId" IN (SELECT "id" FROM "Enrolment" WHERE "userId" = ?)`;

export function storedEventsOf(learnerId: string): Promise<RecordedEvent[]> {
  return queryRows(
    `SELECT "clientId" AS "id", "itemKey" AS "item", "kind", "fromStatus" AS "from", "toStatus" AS "to",
            "at", "localDate" AS "day", "timeZone", "happenedOn", "undoOf", "source",
            "version", "startedAt", "startedOn", "completedAt", "completedOn", "countsOn"
     FROM "ProgressEvent" WHERE ${whereLearner} ORDER BY "sequence"`,
    learnerId,
  );
}

export async function storedItemsOf(learnerId: string): Promise<ItemState[]> {
  const items = await queryRows<ItemState>(
    `SELECT "itemKey" AS "item", "status", "version", "startedAt", "startedOn", "completedAt", "completedOn"
     FROM "ItemProgress" WHERE ${whereLearner}`,
    learnerId,
  );
  return items.sort((a, b) => (a.item < b.item ? -1 : 1));
}

export function storedDaysOf(learnerId: string): Promise<DayActivity[]> {
  return queryRows(
    `SELECT "localDate" AS "day", "changes", "completions"
     FROM "DailyActivity" WHERE ${whereLearner} ORDER BY "localDate"`,
    learnerId,
  );
}

export type StoredNote = {
  readonly item: string;
  readonly version: number;
  readonly text: string;
  readonly isCurrent: boolean;
};

/** The current texts, removed ones included, and the earlier ones. */
export async function storedNotesOf(learnerId: string): Promise<StoredNote[]> {
  const columns = `"itemKey" AS "item", "version", "text"`;
  const rowsOf = (table: "Note" | "NoteVersion") =>
    queryRows<Omit<StoredNote, "isCurrent">>(
      `SELECT ${columns} FROM "${table}" WHERE ${whereLearner} ORDER BY "itemKey", "version"`,
      learnerId,
    );
  const current = (await rowsOf("Note")).map((note) => ({ ...note, isCurrent: true }));
  const earlier = (await rowsOf("NoteVersion")).map((note) => ({ ...note, isCurrent: false }));
  return [...current, ...earlier];
}

/** Of the log. */
export function storedTimeOf(
  learnerId: string,
): Promise<{ id: string; item: string | null; minutes: number | null }[]> {
  return queryRows(
    `SELECT "id", "itemKey" AS "item", "minutes" FROM "LogEntry" WHERE ${whereLearner}`,
    learnerId,
  );
}

export type StoredRecord = {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly isRemoved: boolean;
};

async function storedTitlesOf(
  table: "LogEntry" | "Project",
  learnerId: string,
): Promise<StoredRecord[]> {
  const rows = await queryRows<Omit<StoredRecord, "isRemoved"> & { removedAt: Date | null }>(
    `SELECT "id", "version", "title", "removedAt" FROM "${table}" WHERE ${whereLearner}`,
    learnerId,
  );
  return rows.map(({ removedAt, ...row }) => ({ ...row, isRemoved: removedAt !== null }));
}

export async function storedProjectRowsOf(learnerId: string): Promise<StoredRecord[]> {
  return storedTitlesOf("Project", learnerId);
}

/** A session of the timer has no title. */
export async function storedLogRowsOf(learnerId: string): Promise<StoredRecord[]> {
  return storedTitlesOf("LogEntry", learnerId);
}

/** The current plan, titled by the reason of its first pause; none where it has no pause. */
export async function storedPlanRowsOf(learnerId: string): Promise<StoredRecord[]> {
  const rows = await queryRows<{ version: number; pauses: string }>(
    `SELECT "version", "pauses" FROM "Plan" WHERE ${whereLearner} ORDER BY "version" DESC LIMIT 1`,
    learnerId,
  );
  return rows.flatMap(({ version, pauses }) => {
    const [first] = JSON.parse(pauses) as { reason: string }[];
    return first ? { id: "plan", version, title: first.reason, isRemoved: false } : [];
  });
}

/** `items` is how many it supports. */
type StoredEvidence = StoredRecord & { readonly items: number };

export async function storedEvidenceRowsOf(learnerId: string): Promise<StoredEvidence[]> {
  const rows = await queryRows<Omit<StoredEvidence, "isRemoved"> & { removedAt: Date | null }>(
    `SELECT "id", "version", "title", "removedAt",
       (SELECT COUNT(*) FROM "EvidenceItem" i
        WHERE i."enrolmentId" = e."enrolmentId" AND i."evidenceId" = e."id") AS "items"
     FROM "Evidence" e WHERE ${whereLearner}`,
    learnerId,
  );
  return rows.map(({ removedAt, items, ...row }) => ({
    ...{ ...row, items: Number(items), isRemoved: removedAt !== null },
  }));
}
