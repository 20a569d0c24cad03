import type { LogOutcome } from "../../domain/log-decision";
import { type LogEntry, logRowLimit } from "../../domain/log-entry";
import { rawQuery, writeSql } from "../database";
import type { SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment, type RecordTarget } from "../items/enrolment";
import { countRecords, deleteOldestRemoved } from "../items/removed-records";
import { enrolmentIdSql } from "../progress/history";
import {
  findLogEntryWithin,
  type LogRow,
  logColumns,
  logEntryFrom,
  replaceLogEntries,
} from "./log-rows";

/** `liveCount` is counted for a new entry only. */
export type LogDecision = (known: LogEntry | undefined, liveCount: number) => LogOutcome;

/** Null where there is none, or a removed one. */
export async function findLogEntry(
  userId: string,
  pathKey: string,
  id: string,
): Promise<LogEntry | null> {
  const [row] = await rawQuery<LogRow>(Prisma.sql`
    SELECT ${logColumns} FROM "LogEntry"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "id" = ${id}
      AND "removedAt" IS NULL`);
  return row ? logEntryFrom(row) : null;
}

/** Durable when this returns. Null if the learner is not enrolled on the path. */
export async function saveLogEntry(
  target: RecordTarget,
  decide: LogDecision,
): Promise<LogOutcome | null> {
  const { userId, id, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      return enrolmentId === undefined ? null : writeLogEntry(tx, enrolmentId, id, decide);
    },
    { session, queueKey: userId },
  );
}

/** The enrolment must be locked. */
export async function writeLogEntry(
  tx: SqlTransaction,
  enrolmentId: string,
  id: string,
  decide: LogDecision,
): Promise<LogOutcome> {
  const known = await findLogEntryWithin(tx, enrolmentId, id);
  const counts = known ? undefined : await countRecords(tx, "LogEntry", enrolmentId);
  const decision = decide(known, counts?.live ?? 0);
  if (decision.outcome !== "saved") return decision;
  if (counts) await deleteOldestRemoved(tx, "LogEntry", enrolmentId, counts.rows + 1 - logRowLimit);
  await replaceLogEntries(tx, enrolmentId, [decision.entry]);
  return decision;
}
