import { dirname } from "node:path";
import { deletionGracePeriod } from "../../domain/deletion";
import { erasedIdHash, eraseLearner } from "../accounts/deletion";
import { connect } from "../engines/connect";
import type { Connection } from "../engines/connection";
import type { SqlTransaction } from "../engines/engine";
import { openWriter } from "../engines/sqlite-writer";
import type { OnProgress } from "./copy-rows";
import { addErasures, type Erasures, readErasures } from "./erasures";
import { findPendingMigrations } from "./migrate";
import { findChangesSince, type SecurityChanges } from "./security-changes";
import { type DatabaseCounts, finalizeDatabaseFile } from "./snapshot";

export type Reconciliation = {
  /** Accounts of the backup that were erased since; erased again unless they were to be kept. */
  readonly erasedIds: readonly string[];
  /** Null where the previous data could not be compared. */
  readonly changes: SecurityChanges | null;
};

export type RestoreOptions = {
  /** A backup, from either engine. */
  readonly backup: string;
  readonly url: string;
  /** For the backup of the previous data. */
  readonly folder: string;
  readonly onProgress: OnProgress;
  /** Brings back accounts that were erased after the backup was made. */
  readonly keepErased: boolean;
};

export type RestoreResult = DatabaseCounts &
  Reconciliation & {
    readonly previousDataPath: string | null;
  };

/**
 * Brings the prepared file up to date with the lists beside the backups and with `previous`, a backup of the data that
 * is about to be replaced.
 */
export async function reconcileAndFinalize(
  part: string,
  previous: string | null,
  { backup, folder, keepErased }: RestoreOptions,
): Promise<DatabaseCounts & Reconciliation> {
  const erasures = new Map([...readErasures(dirname(backup)), ...readErasures(folder)]);
  addErasures(folder, erasures);
  const result = await reconcile(part, previous, { erasures, keepErased });
  return { ...(await finalizeDatabaseFile(part)), ...result };
}

/**
 * Brings a prepared restore up to date with what must not be undone: erasures, deletions that were requested or
 * cancelled, used recovery codes and time steps, and what was ended: addresses of calendars, weekly e-mails. `previous` is a backup of the data that is about to be replaced.
 */
async function reconcile(
  part: string,
  previous: string | null,
  { erasures, keepErased }: { erasures: Erasures; keepErased: boolean },
): Promise<Reconciliation> {
  const restored = await connect(`file:${part}`, "read-only");
  const current = previous === null ? null : await connectCurrent(previous);
  let result: Reconciliation;
  try {
    const alive = new Set(current ? await userIdsOf(current) : []);
    const erasedIds = (await userIdsOf(restored)).filter(
      (id) => erasures.has(erasedIdHash(id)) && !alive.has(id),
    );
    result = { erasedIds, changes: current && (await findChangesSince(restored, current)) };
  } finally {
    await current?.close();
    await restored.close();
  }
  const writer = await openWriter(part, 0);
  try {
    await writer.transact(async (tx) => {
      for (const id of result.erasedIds) {
        await (keepErased ? cancelDeletion(tx, id) : eraseLearner(tx, id));
      }
      await (result.changes ? applyChanges(tx, result.changes) : postponeDeletions(tx));
    });
  } finally {
    writer.close();
  }
  return result;
}

/** Null for a database of an earlier version, which lacks what is compared. */
async function connectCurrent(file: string): Promise<Connection | null> {
  const connection = await connect(`file:${file}`, "read-only");
  const pending = await findPendingMigrations(connection).catch(() => null);
  if (pending?.length === 0) return connection;
  await connection.close();
  return null;
}

async function userIdsOf(connection: Connection): Promise<string[]> {
  const rows = await connection.rows<{ id: string }>(`SELECT "id" FROM "User"`);
  return rows.map(({ id }) => id);
}

async function applyChanges(tx: SqlTransaction, changes: SecurityChanges): Promise<void> {
  for (const { userId, codeHash } of changes.usedCodes) {
    await tx.$executeRaw`DELETE FROM "RecoveryCode" WHERE "userId" = ${userId} AND "codeHash" = ${codeHash}`;
  }
  for (const { userId, lastStep } of changes.usedSteps) {
    await tx.$executeRaw`UPDATE "SecondFactor" SET "lastStep" = ${lastStep} WHERE "userId" = ${userId}`;
  }
  for (const { enrolmentId } of changes.endedFeeds) {
    await tx.$executeRaw`DELETE FROM "CalendarFeed" WHERE "enrolmentId" = ${enrolmentId}`;
  }
  for (const { userId } of changes.endedReminders) {
    await tx.$executeRaw`DELETE FROM "Reminder" WHERE "userId" = ${userId}`;
  }
  for (const { id, deletesAt } of changes.deletions) {
    await tx.$executeRaw`UPDATE "User" SET "deletesAt" = ${deletesAt} WHERE "id" = ${id}`;
  }
}

/** Else the next clean-up would carry it out. */
async function cancelDeletion(tx: SqlTransaction, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE "User" SET "deletesAt" = NULL WHERE "id" = ${id}`;
}

/** One that has become due since the backup may have been cancelled, so it can be cancelled anew. */
async function postponeDeletions(tx: SqlTransaction): Promise<void> {
  const now = new Date();
  const later = new Date(now.getTime() + deletionGracePeriod);
  await tx.$executeRaw`UPDATE "User" SET "deletesAt" = ${later} WHERE "deletesAt" <= ${now}`;
}
