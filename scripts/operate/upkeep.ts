import { randomUUID } from "node:crypto";
import { checkClock, trustClock } from "@/lib/data/clock-check";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import type { Connection } from "@/lib/data/engines/connection";
import { acquireLease, findLeaseEnd, releaseLease } from "@/lib/data/lease";
import { backupFolderOf, createBackup, defaultBackupCount } from "@/lib/data/maintenance/backup";
import { addErasures, findErasures } from "@/lib/data/maintenance/erasures";
import { requireCurrentSchema } from "@/lib/data/maintenance/migrate";
import { describeFinding, verifyDatabase } from "@/lib/data/maintenance/verify";
import { deleteExpired } from "@/lib/data/sweep";
import {
  backupLease,
  dailyLeaseTime,
  isBackupDue,
  isBackupOverdue,
  sweepLease,
  workLease,
  workLeaseTime,
} from "@/lib/domain/upkeep";
import { env } from "@/lib/env";
import { defineCommand, formatCount, printLine, UsageError } from "./command";

const usage = `Usage: npm run upkeep [-- --sweep] [-- --trust-clock]

Each call deletes expired data: accounts whose deletion was requested a week ago, ended sessions, used links, security
log entries older than 180 days, versions of notes that were replaced 30 days ago and are not the last of a day. Once a day it also makes a backup and checks every history against the stored
progress. Several instances on one database do this once between them. The app runs this command every hour.

After the clock has jumped, nothing is deleted for a week, old backups included; each call says so and ends with 1, as
it does where the last good backup is older than a day.

  --sweep        only delete expired data
  --trust-clock  the clock is right: delete again from now on`;

/** Prints lines and remembers whether one was a problem. */
class Report {
  hasProblem = false;

  readonly problem = (line: string): void => {
    this.hasProblem = true;
    printLine(line);
  };
}

type Lease = { readonly job: string; readonly duration: number };

/** Returns whether the job is this process's to do. */
async function takeLease({ job, duration }: Lease, holder: string, report: Report) {
  const now = new Date();
  const until = new Date(now.getTime() + duration);
  const result = await acquireLease(job, holder, { now, until });
  if (result === "repaired") {
    report.problem(
      `the job ${job} was taken until a time that lies too far ahead: a clock was wrong`,
    );
  }
  return result !== "held";
}

/** Does nothing where another process does the job. */
async function doLeased(job: string, report: Report, work: () => Promise<void>): Promise<void> {
  const holder = randomUUID();
  if (!(await takeLease({ job, duration: workLeaseTime }, holder, report))) return;
  try {
    await work();
  } finally {
    await releaseLease(job, holder);
  }
}

async function sweep(): Promise<void> {
  const counts = Object.entries(await deleteExpired(new Date())).filter(([, count]) => count > 0);
  const parts = counts.map(([what, count]) => `${count} ${what}`);
  if (parts.length > 0) printLine(`deleted expired data: ${parts.join(", ")}`);
}

async function backUpAndVerify(
  connection: Connection,
  keep: number,
  report: Report,
): Promise<void> {
  const ignoreProgress = () => undefined;
  const folder = backupFolderOf(env.DATABASE_URL);
  const { path } = await createBackup(connection, { folder, keep, onProgress: ignoreProgress });
  await takeLease({ job: backupLease, duration: dailyLeaseTime }, randomUUID(), report);
  const { integrityErrors, findings, learners } = await verifyDatabase(connection, ignoreProgress);
  const problems = [...integrityErrors, ...findings.map(describeFinding)];
  for (const problem of problems) report.problem(problem);
  printLine(
    `daily backup: ${path}; ${formatCount(learners, "learner")} checked, problems: ${problems.length}`,
  );
}

/** A backup of a time when the clock is in doubt replaces none. */
async function backUpIfDue(
  connection: Connection,
  canDelete: boolean,
  report: Report,
): Promise<void> {
  await doLeased(workLease, report, async () => {
    if (!isBackupDue(await findLeaseEnd(backupLease), new Date())) return;
    const keep = canDelete ? defaultBackupCount : Number.POSITIVE_INFINITY;
    await backUpAndVerify(connection, keep, report);
  });
  const lastEnd = await findLeaseEnd(backupLease);
  if (isBackupOverdue(lastEnd, new Date(), 0)) {
    report.problem("the last good backup is older than a day, and another process is to make one");
  }
}

export const command = defineCommand(
  usage,
  { sweep: { type: "boolean" }, "trust-clock": { type: "boolean" } },
  async (values, [word]) => {
    if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
    const connection = await connect(env.DATABASE_URL, "existing");
    const report = new Report();
    try {
      await requireCurrentSchema(connection);
      if (values["trust-clock"]) trustClock();
      const doubt = await checkClock();
      if (doubt === null) await doLeased(sweepLease, report, sweep);
      else report.problem(doubt);
      addErasures(backupFolderOf(env.DATABASE_URL), await findErasures(connection));
      if (!values.sweep) await backUpIfDue(connection, doubt === null, report);
      return report.hasProblem ? 1 : 0;
    } finally {
      await connection.close();
      await closeDatabase();
    }
  },
);
