import { randomUUID } from "node:crypto";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import type { Connection } from "@/lib/data/engines/connection";
import { DatabaseError } from "@/lib/data/engines/engine";
import { acquireLease, releaseLease } from "@/lib/data/lease";
import { backupFolderOf, createBackup, defaultBackupCount } from "@/lib/data/maintenance/backup";
import { findPendingMigrations } from "@/lib/data/maintenance/migrate";
import { describeFinding, verifyDatabase } from "@/lib/data/maintenance/verify";
import { deleteExpired } from "@/lib/data/sweep";
import { env } from "@/lib/env";
import { defineCommand, formatCount, printLine, UsageError } from "./command";

const usage = `Usage: npm run upkeep [-- --sweep]

With each call, what has had its time is deleted: accounts whose owners asked for it a week ago, ended sessions, used
links, the security log after 180 days. Once a day, a backup, then every history checked against what is stored; a
call on a day on which that was done leaves it out. Several instances on one database do all of it once between them.
The app calls it by itself, every hour.

  --sweep  only delete what has had its time`;

const dailyJob = "upkeep";
const sweepJob = "sweep";

/** How long, in ms, an instance that ended within a sweep keeps others from it. */
const sweepLeaseTime = 30 * 60 * 1000;

/** Deletes what has had its time, unless another instance is at it. */
async function sweepIfFree(): Promise<void> {
  const holder = randomUUID();
  const now = new Date();
  const until = new Date(now.getTime() + sweepLeaseTime);
  if (!(await acquireLease(sweepJob, holder, { now, until }))) return;
  try {
    const deletedCounts = Object.entries(await deleteExpired(now)).filter(([, count]) => count > 0);
    const parts = deletedCounts.map(([what, count]) => `${count} ${what}`);
    if (parts.length > 0) printLine(`deleted what has had its time: ${parts.join(", ")}`);
  } finally {
    await releaseLease(sweepJob, holder);
  }
}

/** A little less than a day, in ms, so that it does not wander through the night. */
const dailyLeaseTime = 23.5 * 60 * 60 * 1000;

/** Makes the backup and checks the histories; returns whether all is well. */
async function backUpAndVerify(connection: Connection): Promise<boolean> {
  const ignoreProgress = () => undefined;
  const folder = backupFolderOf(env.DATABASE_URL);
  const { path } = await createBackup(connection, {
    folder,
    keep: defaultBackupCount,
    onProgress: ignoreProgress,
  });
  const { integrityErrors, findings, learners } = await verifyDatabase(connection, ignoreProgress);
  for (const problem of [...integrityErrors, ...findings.map(describeFinding)]) printLine(problem);
  const problemCount = integrityErrors.length + findings.length;
  printLine(
    `daily backup: ${path}; ${formatCount(learners, "learner")} checked, problems: ${problemCount}`,
  );
  return problemCount === 0;
}

/** Does what is due, if it is, and if no other instance has just begun with it. */
async function runDailyIfDue(connection: Connection): Promise<boolean> {
  const holder = randomUUID();
  const now = new Date();
  const until = new Date(now.getTime() + dailyLeaseTime);
  if (!(await acquireLease(dailyJob, holder, { now, until }))) return true;
  try {
    return await backUpAndVerify(connection);
  } catch (error) {
    // Another instance may be luckier within the hour.
    await releaseLease(dailyJob, holder);
    throw error;
  }
}

export const command = defineCommand(
  usage,
  { sweep: { type: "boolean" } },
  async (values, [word]) => {
    if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
    const connection = await connect(env.DATABASE_URL, "existing");
    try {
      const [pending] = await findPendingMigrations(connection);
      if (pending) {
        throw new DatabaseError(
          "The database is older than this version: start the app once first",
        );
      }
      await sweepIfFree();
      return values.sweep || (await runDailyIfDue(connection)) ? 0 : 1;
    } finally {
      await connection.close();
      await closeDatabase();
    }
  },
);
