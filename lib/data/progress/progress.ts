import { sumByDay } from "../../domain/activity";
import type { BatchState, Change, Decision } from "../../domain/change";
import type { HistorySize } from "../../domain/history-limits";
import { type ItemState, statesFrom } from "../../domain/progress";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import type { EnrolmentTarget } from "../items/enrolment";
import { findEnrolmentEvents, findStatesBefore, insertEvents } from "./history";

const itemColumns = Prisma.raw(
  `"itemKey" AS "item", "status", "version", p."startedAt", "startedOn", "completedAt", "completedOn"`,
);

export async function findItemStates(userId: string, pathKey: string): Promise<ItemState[]> {
  return rawQuery<ItemState>(Prisma.sql`
    SELECT ${itemColumns} FROM "ItemProgress" p
    JOIN "Enrolment" e ON e."id" = p."enrolmentId"
    WHERE e."userId" = ${userId} AND e."pathKey" = ${pathKey}`);
}

export type ChangeTarget = EnrolmentTarget & {
  /** The learner's local day, whose changes are limited. */
  readonly day: string;
};

/** Durable as a whole when this returns. Returns null if the learner is not enrolled on the path. */
export async function saveChanges(
  { userId, pathKey, day, session }: ChangeTarget,
  changes: readonly Change[],
  decide: (known: BatchState) => Decision,
): Promise<Decision | null> {
  return writeSql(
    async (tx, rowLock) => {
      // Locked before any read that the decision depends on.
      const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey} ${rowLock}`;
      if (!enrolment) return null;
      const size = await findHistorySize(tx, enrolment.id, day);
      const decision = decide({ ...(await findBatchState(tx, enrolment.id, changes)), size });
      await saveDecision(tx, enrolment.id, decision);
      return decision;
    },
    { session, queueKey: userId },
  );
}

async function findBatchState(
  tx: SqlExecutor,
  enrolmentId: string,
  changes: readonly Change[],
): Promise<Omit<BatchState, "size">> {
  const items = [...new Set(changes.map((change) => change.item))];
  const states = items.length === 0 ? [] : await findItemStatesWithin(tx, enrolmentId, items);
  const ids = [...new Set(changes.flatMap(({ id, undoOf }) => (undoOf ? [id, undoOf] : [id])))];
  const events = await findEnrolmentEvents(tx, enrolmentId, ids);
  const undone = new Set(changes.flatMap(({ undoOf }) => undoOf ?? []));
  const snapshots = await findStatesBefore(
    tx,
    enrolmentId,
    events.filter(({ id }) => undone.has(id)),
  );
  return { states: statesFrom(states), events, snapshots };
}

/** Reads a row per item, because every event raises one version by one, and of the day's index what the limit lets in. */
async function findHistorySize(
  tx: SqlExecutor,
  enrolmentId: string,
  day: string,
): Promise<HistorySize> {
  const [row] = await tx.$queryRaw<{ total: bigint | number; today: bigint | number }[]>`
    SELECT COALESCE(SUM("version"), 0) AS "total",
      (SELECT COUNT(*) FROM "ProgressEvent"
        WHERE "enrolmentId" = ${enrolmentId} AND "localDate" = ${day}) AS "today"
    FROM "ItemProgress" WHERE "enrolmentId" = ${enrolmentId}`;
  return { total: Number(row?.total), today: Number(row?.today) };
}

async function findItemStatesWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  items: readonly string[],
): Promise<ItemState[]> {
  return tx.$queryRaw<ItemState[]>`
    SELECT ${itemColumns} FROM "ItemProgress" p
    WHERE "enrolmentId" = ${enrolmentId} AND "itemKey" IN (${Prisma.join(items)})`;
}

async function saveDecision(
  tx: SqlTransaction,
  enrolmentId: string,
  decision: Omit<Decision, "outcomes">,
): Promise<void> {
  if (decision.events.length === 0) return;
  await insertEvents(tx, enrolmentId, decision.events);
  await saveStatesAndDays(tx, enrolmentId, decision);
}

export async function saveStatesAndDays(
  tx: SqlExecutor,
  enrolmentId: string,
  decision: Pick<Decision, "states" | "contributions">,
): Promise<void> {
  const states = decision.states.map(
    ({ item, status, version, startedAt, startedOn, completedAt, completedOn }) =>
      Prisma.sql`(${enrolmentId}, ${item}, ${status}, ${version},
        ${startedAt}, ${startedOn}, ${completedAt}, ${completedOn})`,
  );
  await tx.$executeRaw`
    INSERT INTO "ItemProgress" ("enrolmentId", "itemKey", "status", "version",
      "startedAt", "startedOn", "completedAt", "completedOn")
    VALUES ${Prisma.join(states)}
    ON CONFLICT ("enrolmentId", "itemKey") DO UPDATE SET
      "status" = excluded."status", "version" = excluded."version",
      "startedAt" = excluded."startedAt", "startedOn" = excluded."startedOn",
      "completedAt" = excluded."completedAt", "completedOn" = excluded."completedOn"`;
  const days = sumByDay(decision.contributions)
    .filter(({ changes, completions }) => changes !== 0 || completions !== 0)
    .map(
      ({ day, changes, completions }) =>
        Prisma.sql`(${enrolmentId}, ${day}, ${changes}, ${completions})`,
    );
  // An import may span many years.
  for (let start = 0; start < days.length; start += 1000) {
    await tx.$executeRaw`
      INSERT INTO "DailyActivity" ("enrolmentId", "localDate", "changes", "completions")
      VALUES ${Prisma.join(days.slice(start, start + 1000))}
      ON CONFLICT ("enrolmentId", "localDate") DO UPDATE SET
        "changes" = "DailyActivity"."changes" + excluded."changes",
        "completions" = "DailyActivity"."completions" + excluded."completions"`;
  }
}
