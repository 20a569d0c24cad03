import { addToDays, contributionsOf, type DayActivity } from "../../domain/activity";
import type { Archive } from "../../domain/archive";
import { type RecordedEvent, stateAfter } from "../../domain/history";
import {
  createImportPlanner,
  type ImportPlan,
  isAddedBy,
  isOverEventLimit,
} from "../../domain/import";
import type { Session } from "../../domain/session";
import { rawQuery, writeSql } from "../database";
import { type SqlExecutor, type SqlTransaction, UnavailableError } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { type EventRow, enrolmentIdSql, eventColumns, eventFrom, insertEvents } from "./history";
import type { ImportSource } from "./import-upload";
import { findItemStates, saveStatesAndDays } from "./progress";

type ImportSelection = {
  readonly notes: Archive["enrolments"][number]["items"];
  readonly profile: Archive["profile"] | null;
};

/** One length for all, because statements are cached. */
const lookupLength = 500;

async function findExistingEvents(
  userId: string,
  pathKey: string,
  events: readonly RecordedEvent[],
): Promise<Map<string, RecordedEvent>> {
  const found = new Map<string, RecordedEvent>();
  for (let start = 0; start < events.length; start += lookupLength) {
    const ids = Array.from(
      { length: lookupLength },
      (_, index) => events[Math.min(start + index, events.length - 1)]?.id,
    );
    const rows = await rawQuery<EventRow>(Prisma.sql`
      SELECT ${eventColumns} FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "clientId" IN (${Prisma.join(ids)})`);
    for (const row of rows) found.set(row.clientId, eventFrom(row));
  }
  return found;
}

/** What importing the events would change. */
export async function planImport(
  userId: string,
  pathKey: string,
  { batches }: Pick<ImportSource, "batches">,
): Promise<ImportPlan> {
  const states = await findItemStates(userId, pathKey);
  const { next, plan } = createImportPlanner(
    new Map(states.map(({ item, version }) => [item, version])),
  );
  const isEmpty = states.every(({ version }) => version === 0);
  for await (const events of batches()) {
    const existing = isEmpty ? new Map() : await findExistingEvents(userId, pathKey, events);
    for (const event of events) next(event, existing.get(event.id));
  }
  return plan();
}

const maxAttempts = 5;

/** In ms. */
const importTimeout = 120_000;

/**
 * Plans outside the transaction, which then checks that the history is unchanged and uses the source up. Null: not
 * enrolled. "too-long": over the limit. Throws an UploadGoneError, and an UnavailableError when the history keeps
 * changing.
 */
export async function saveImport(
  userId: string,
  pathKey: string,
  selection: ImportSelection,
  source: ImportSource,
  session?: Session,
): Promise<ImportPlan | "too-long" | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const plan = await planImport(userId, pathKey, source);
    if (isOverEventLimit(plan)) return "too-long";
    const saved = await writeSql(
      (tx, rowLock) => saveImportPlan(tx, rowLock, { userId, pathKey, selection, source, plan }),
      { session, queueKey: userId, timeout: importTimeout },
    );
    if (saved !== "changed") return saved === "saved" ? plan : null;
  }
  throw new UnavailableError("The history keeps changing during the import");
}

type PlannedImport = {
  readonly userId: string;
  readonly pathKey: string;
  readonly selection: ImportSelection;
  readonly source: ImportSource;
  readonly plan: ImportPlan;
};

async function saveImportPlan(
  tx: SqlTransaction,
  rowLock: Prisma.Sql,
  { userId, pathKey, selection: { notes, profile }, source, plan }: PlannedImport,
): Promise<"saved" | "changed" | "not-enrolled"> {
  // The same lock as a tick's.
  const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey} ${rowLock}`;
  if (!enrolment) return "not-enrolled";
  // Every event raises one version by one, so the sum is the number of events.
  const [versionSum] = await tx.$queryRaw<{ count: bigint | number }[]>`
    SELECT COALESCE(SUM("version"), 0) AS "count" FROM "ItemProgress"
    WHERE "enrolmentId" = ${enrolment.id}`;
  if (Number(versionSum?.count) !== plan.existing) return "changed";
  if (plan.added > 0) await saveEvents(tx, enrolment.id, source, plan);
  await source.consume(tx);
  await saveNotes(tx, enrolment.id, notes);
  if (profile) {
    await tx.$executeRaw`
      UPDATE "User" SET "name" = ${profile.name}, "timeZone" = ${profile.timeZone}
      WHERE "id" = ${userId}`;
  }
  return "saved";
}

/** Batch by batch: the largest import as a whole would take hundreds of MB. */
async function saveEvents(
  tx: SqlTransaction,
  enrolmentId: string,
  source: ImportSource,
  plan: ImportPlan,
): Promise<void> {
  const isAdded = isAddedBy(plan);
  const lastEvents = new Map<string, RecordedEvent>();
  const days = new Map<string, DayActivity>();
  for await (const batch of source.batches(tx)) {
    await insertEvents(tx, enrolmentId, batch.filter(isAdded));
    for (const event of batch) {
      if (isAdded(event)) addToDays(days, contributionsOf(event, lastEvents.get(event.item)));
      lastEvents.set(event.item, event);
    }
  }
  await saveStatesAndDays(tx, enrolmentId, {
    states: [...lastEvents.values()].filter(isAdded).map(stateAfter),
    contributions: [...days.values()],
  });
}

async function saveNotes(
  tx: SqlExecutor,
  enrolmentId: string,
  notes: ImportSelection["notes"],
): Promise<void> {
  const rows = notes.flatMap(({ item, note }) =>
    note === null ? [] : [Prisma.sql`(${enrolmentId}, ${item}, 'not-started', 0, ${note})`],
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "ItemProgress" ("enrolmentId", "itemKey", "status", "version", "note")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("enrolmentId", "itemKey") DO UPDATE SET
      "note" = COALESCE("ItemProgress"."note", excluded."note")`;
}
