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

Each call deletes expired data: accounts whose deletion was requested a week ago, ended sessions, used links, security
log entries older than 180 days. Once a day it also makes a backup and checks every history against the stored
progress. Several instances on one database do this once between them. The app runs this command every hour.

  --sweep  only delete expired data`;

const dailyJob = "upkeep";
const sweepJob = "sweep";

/** In ms; an instance that crashed during a sweep blocks the others no longer than this. */
const sweepLeaseTime = 30 * 60 * 1000;

/** Returns whether the job is this process's to do. */
async function leaseJob(...lease: Parameters<typeof acquireLease>): Promise<boolean> {
  const result = await acquireLease(...lease);
  if (result === "repaired") {
    printLine(
      `the job ${lease[0]} was taken until a time that lies too far ahead: a clock was wrong`,
    );
  }
  return result !== "held";
}

async function sweepIfFree(): Promise<void> {
  const holder = randomUUID();
  const now = new Date();
  const until = new Date(now.getTime() + sweepLeaseTime);
  if (!(await leaseJob(sweepJob, holder, { now, until }))) return;
  try {
    const deletedCounts = Object.entries(await deleteExpired(now)).filter(([, count]) => count > 0);
    const parts = deletedCounts.map(([what, count]) => `${count} ${what}`);
    if (parts.length > 0) printLine(`deleted expired data: ${parts.join(", ")}`);
  } finally {
    await releaseLease(sweepJob, holder);
  }
}

/** In ms; less than a day, so that the hourly call does not drift to a later hour each day. */
const dailyLeaseTime = 23.5 * 60 * 60 * 1000;

/** Returns whether no problem was found. */
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

/** Returns whether no problem was found, also where nothing was due. */
async function runDailyIfDue(connection: Connection): Promise<boolean> {
  const holder = randomUUID();
  const now = new Date();
  const until = new Date(now.getTime() + dailyLeaseTime);
  if (!(await leaseJob(dailyJob, holder, { now, until }))) return true;
  try {
    return await backUpAndVerify(connection);
  } catch (error) {
    // Lets another instance try within the hour.
    await releaseLease(dailyJob, holder);
    throw error;
  }
}

export const command = defineCommand(
  usage,
  { sweep: { type: "boolean" } },
  async (values, [word]) => {
    if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
    const connection = await connect(env.DATABASE_URL, "existing");
    try {
      const [pending] = await findPendingMigrations(connection);
      if (pending) {
        throw new DatabaseError(
          "The database is older than this version of Langkah: start the app once to update it",
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
