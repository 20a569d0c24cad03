import { randomUUID } from "node:crypto";
import type { LogOutcome } from "../../domain/log-decision";
import type { LogContent } from "../../domain/log-entry";
import {
  noTimer,
  type StartOutcome,
  type StopDecision,
  type StoredTimer,
} from "../../domain/timer-decision";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { type EnrolmentTarget, lockEnrolment } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";
import { writeLogEntry } from "./log-entry";

type TimerRow = Omit<StoredTimer, "item"> & { readonly itemKey: string | null };

const columns = Prisma.raw(`"version", "itemKey", "startedAt", "entryId"`);

function timerFrom({ itemKey, ...row }: TimerRow): StoredTimer {
  return { ...row, item: itemKey };
}

export async function findTimer(userId: string, pathKey: string): Promise<StoredTimer> {
  const [row] = await rawQuery<TimerRow>(Prisma.sql`
    SELECT ${columns} FROM "Timer" WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`);
  return row ? timerFrom(row) : noTimer;
}

export async function findTimerWithin(tx: SqlExecutor, enrolmentId: string): Promise<StoredTimer> {
  const [row] = await tx.$queryRaw<TimerRow[]>`
    SELECT ${columns} FROM "Timer" WHERE "enrolmentId" = ${enrolmentId}`;
  return row ? timerFrom(row) : noTimer;
}

export async function replaceTimer(
  tx: SqlExecutor,
  enrolmentId: string,
  { version, item, startedAt, entryId }: StoredTimer,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Timer" ("enrolmentId", "version", "itemKey", "startedAt", "entryId")
    VALUES (${enrolmentId}, ${version}, ${item}, ${startedAt}, ${entryId})
    ON CONFLICT ("enrolmentId") DO UPDATE SET "version" = excluded."version",
      "itemKey" = excluded."itemKey", "startedAt" = excluded."startedAt",
      "entryId" = excluded."entryId"`;
}

/** `entryId` is one for a new session. Durable when this returns. Null if the learner is not enrolled on the path. */
export async function changeTimer<Outcome extends StartOutcome>(
  target: EnrolmentTarget,
  decide: (known: StoredTimer, entryId: string) => Outcome,
): Promise<Outcome | null> {
  const entryId = randomUUID();
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const decision = decide(await findTimerWithin(tx, enrolmentId), entryId);
      if (decision.outcome === "saved") await replaceTimer(tx, enrolmentId, decision.timer);
      return decision;
    },
    { session: target.session, queueKey: target.userId },
  );
}

/** "full": it still runs, because the log takes no more entries. */
export type StopOutcome = StopDecision | { readonly outcome: "full" };

/** The stop and its entry are one transaction. Durable when this returns. Null if the learner is not enrolled. */
export async function stopTimer(
  target: EnrolmentTarget,
  decide: (known: StoredTimer) => StopDecision,
  addTo: (content: LogContent, id: string, liveCount: number) => LogOutcome,
): Promise<StopOutcome | null> {
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const decision = decide(await findTimerWithin(tx, enrolmentId));
      if (decision.outcome !== "stopped") return decision;
      const { timer, content } = decision;
      const added = await writeLogEntry(tx, enrolmentId, timer.entryId, (known, liveCount) =>
        // An entry with its id can only have come with an archive, of the same session.
        known ? { outcome: "unchanged", entry: known } : addTo(content, timer.entryId, liveCount),
      );
      if (added.outcome === "full") return { outcome: "full" };
      await replaceTimer(tx, enrolmentId, timer);
      return decision;
    },
    { session: target.session, queueKey: target.userId },
  );
}
