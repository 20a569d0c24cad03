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
  /** What the learner chose to take over besides; null for nothing. */
  readonly profile: Archive["profile"] | null;
};

/** The whole history of a learner on a path, for a look at what an import would add to it. */
export async function findHistory(userId: string, pathKey: string): Promise<RecordedEvent[]> {
  const history: RecordedEvent[] = [];
  for await (const events of findHistoryBatches(userId, pathKey)) history.push(...events);
  return history;
}

/** How often an import is decided on anew because its learner has changed something meanwhile. */
const maxAttempts = 5;

/** How long an import may take, in ms, once it is decided on. */
const importTimeout = 120_000;

/**
 * Writes what `decide` makes of the history as it is now, in one transaction: all of it or nothing. Returns the plan,
 * null when the learner is not on this path, or "too-long", with nothing written, when their history would be. Others wait while it is written and not while it is decided on: the
 * transaction only sees whether the history is still the one that was. Throws an UnavailableError when it never is.
 */
export async function saveImport(
  userId: string,
  pathKey: string,
  selection: ImportSelection,
  decide: (here: readonly RecordedEvent[]) => ImportPlan,
  session?: Session,
): Promise<ImportPlan | "too-long" | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const here = await findHistory(userId, pathKey);
    const plan = decide(here);
    if (isOverEventLimit(here, plan)) return "too-long";
    const saved = await writeSql(
      (tx, rowLock) =>
        saveImportPlan(tx, rowLock, { userId, pathKey, selection, history: here, plan }),
      { session, queueKey: userId, timeout: importTimeout },
    );
    if (saved !== "moved-on") return saved === "saved" ? plan : null;
  }
  throw new UnavailableError("The history changes faster than it can be read");
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
): Promise<"saved" | "moved-on" | "not-enrolled"> {
  // Locked as a tick locks it, so that none comes in between.
  const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey} ${rowLock}`;
  if (!enrolment) return "not-enrolled";
  // Every change raises a version, so as many changes are the same ones.
  const [versionSum] = await tx.$queryRaw<{ count: bigint | number }[]>`
    SELECT COALESCE(SUM("version"), 0) AS "count" FROM "ItemProgress"
    WHERE "enrolmentId" = ${enrolment.id}`;
  if (Number(versionSum?.count) !== history.length) return "moved-on";
  await saveDecision(tx, enrolment.id, plan);
  await saveNotes(tx, enrolment.id, notes);
  if (profile) {
    await tx.$executeRaw`
      UPDATE "User" SET "name" = ${profile.name}, "timeZone" = ${profile.timeZone}
      WHERE "id" = ${userId}`;
  }
  return "saved";
}

/** Notes are added where there is none. */
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
