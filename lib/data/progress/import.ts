import type { Archive } from "../../domain/archive";
import type { RecordedEvent } from "../../domain/history";
import { type ImportPlan, isOverEventLimit } from "../../domain/import";
import type { Session } from "../../domain/session";
import { writeSql } from "../database";
import { type SqlExecutor, type SqlTransaction, UnavailableError } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { findHistoryBatches } from "./archive";
import { saveDecision } from "./progress";

type ImportSelection = {
  readonly notes: Archive["enrolments"][number]["items"];
  readonly profile: Archive["profile"] | null;
};

export async function findHistory(userId: string, pathKey: string): Promise<RecordedEvent[]> {
  const history: RecordedEvent[] = [];
  for await (const events of findHistoryBatches(userId, pathKey)) history.push(...events);
  return history;
}

const maxAttempts = 5;

/** In ms. */
const importTimeout = 120_000;

/**
 * Decides outside the transaction, which then checks that the history is unchanged. Null: not enrolled. "too-long":
 * over the limit. Throws an UnavailableError when the history keeps changing.
 */
export async function saveImport(
  userId: string,
  pathKey: string,
  selection: ImportSelection,
  decide: (existingEvents: readonly RecordedEvent[]) => ImportPlan,
  session?: Session,
): Promise<ImportPlan | "too-long" | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const existingEvents = await findHistory(userId, pathKey);
    const plan = decide(existingEvents);
    if (isOverEventLimit(existingEvents, plan)) return "too-long";
    const saved = await writeSql(
      (tx, rowLock) =>
        saveImportPlan(tx, rowLock, { userId, pathKey, selection, history: existingEvents, plan }),
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
  readonly history: readonly RecordedEvent[];
  readonly plan: ImportPlan;
};

async function saveImportPlan(
  tx: SqlTransaction,
  rowLock: Prisma.Sql,
  { userId, pathKey, selection: { notes, profile }, history, plan }: PlannedImport,
): Promise<"saved" | "changed" | "not-enrolled"> {
  // The same lock as a tick's.
  const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey} ${rowLock}`;
  if (!enrolment) return "not-enrolled";
  // Every event raises one version by one, so the sum is the number of events.
  const [versionSum] = await tx.$queryRaw<{ count: bigint | number }[]>`
    SELECT COALESCE(SUM("version"), 0) AS "count" FROM "ItemProgress"
    WHERE "enrolmentId" = ${enrolment.id}`;
  if (Number(versionSum?.count) !== history.length) return "changed";
  await saveDecision(tx, enrolment.id, plan);
  await saveNotes(tx, enrolment.id, notes);
  if (profile) {
    await tx.$executeRaw`
      UPDATE "User" SET "name" = ${profile.name}, "timeZone" = ${profile.timeZone}
      WHERE "id" = ${userId}`;
  }
  return "saved";
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
