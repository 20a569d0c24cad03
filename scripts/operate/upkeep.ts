import { randomUUID } from "node:crypto";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import type { Connection } from "@/lib/data/engines/connection";
import { DatabaseError } from "@/lib/data/engines/engine";
import { endLease, takeLease } from "@/lib/data/lease";
import { backUp, backupFolderOf, defaultKeep } from "@/lib/data/maintenance/backup";
import { pendingOn } from "@/lib/data/maintenance/migrate";
import { describeFinding, verify } from "@/lib/data/maintenance/verify";
import { sweep } from "@/lib/data/sweep";
import { env } from "@/lib/env";
import { countOf, runCommand, tell, UsageError } from "./command";

const usage = `Usage: npm run upkeep [-- --sweep]

With each call, what has had its time is deleted: accounts whose owners asked for it a week ago, ended sessions, used
links, the security log after 180 days. Once a day, a backup, then every history checked against what is stored; a
call on a day on which that was done leaves it out. Several instances on one database do all of it once between them.
The app calls it by itself, every hour.

  --sweep  only delete what has had its time`;

const job = "upkeep";
const sweeping = "sweep";

/** How long, in ms, an instance that ended within a sweep keeps others from it. */
const sweepTime = 30 * 60 * 1000;

/** Deletes what has had its time, unless another instance is at it. */
async function sweepOnce(): Promise<void> {
  const holder = randomUUID();
  const now = new Date();
  const until = new Date(now.getTime() + sweepTime);
  if (!(await takeLease(sweeping, holder, { now, until }))) return;
  try {
    const swept = Object.entries(await sweep(now)).filter(([, count]) => count > 0);
    const parts = swept.map(([what, count]) => `${count} ${what}`);
    if (parts.length > 0) tell(`deleted what has had its time: ${parts.join(", ")}`);
  } finally {
    await endLease(sweeping, holder);
  }
}

/** A little less than a day, in ms, so that it does not wander through the night. */
const period = 23.5 * 60 * 60 * 1000;

/** Makes the backup and checks the histories; returns whether all is well. */
async function keepUp(connection: Connection): Promise<boolean> {
  const quietly = () => undefined;
  const folder = backupFolderOf(env.DATABASE_URL);
  const { path } = await backUp(connection, { folder, keep: defaultKeep, progress: quietly });
  const { complaints, findings, learners } = await verify(connection, quietly);
  for (const problem of [...complaints, ...findings.map(describeFinding)]) tell(problem);
  const wrong = complaints.length + findings.length;
  tell(`daily backup: ${path}; ${countOf(learners, "learner")} checked, problems: ${wrong}`);
  return wrong === 0;
}

/** Does what is due, if it is, and if no other instance has just begun with it. */
async function keepUpIfDue(connection: Connection): Promise<boolean> {
  const holder = randomUUID();
  const now = new Date();
  const until = new Date(now.getTime() + period);
  if (!(await takeLease(job, holder, { now, until }))) return true;
  try {
    return await keepUp(connection);
  } catch (error) {
    // Another instance may be luckier within the hour.
    await endLease(job, holder);
    throw error;
  }
}

await runCommand(usage, { sweep: { type: "boolean" } }, async (values, [word]) => {
  if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
  const connection = await connect(env.DATABASE_URL, "existing");
  try {
    const [pending] = await pendingOn(connection);
    if (pending) {
      throw new DatabaseError("The database is older than this version: start the app once first");
    }
    await sweepOnce();
    return values.sweep || (await keepUpIfDue(connection)) ? 0 : 1;
  } finally {
    await connection.close();
    await closeDatabase();
  }
});
