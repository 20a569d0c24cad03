import { randomUUID } from "node:crypto";
import { backUp, backupFolderOf, defaultKeep } from "@/lib/data/backup";
import { connect } from "@/lib/data/connect";
import type { Connection } from "@/lib/data/connection";
import { closeDatabase } from "@/lib/data/database";
import { DatabaseError } from "@/lib/data/engine";
import { endLease, takeLease } from "@/lib/data/lease";
import { pendingOn } from "@/lib/data/migrate";
import { lineOf, verify } from "@/lib/data/verify";
import { env } from "@/lib/env";
import { countOf, runCommand, tell, UsageError } from "./command";

const usage = `Usage: npm run upkeep

The daily upkeep: a backup, then every history checked against what is stored. Several instances on one database do
it once between them; a call on a day on which it was done does nothing. The app calls it by itself, every hour.`;

const job = "upkeep";

/** A little less than a day, in ms, so that it does not wander through the night. */
const period = 23.5 * 60 * 60 * 1000;

/** Makes the backup and checks the histories; returns whether all is well. */
async function keepUp(connection: Connection): Promise<boolean> {
  const quietly = () => undefined;
  const folder = backupFolderOf(env.DATABASE_URL);
  const { path } = await backUp(connection, { folder, keep: defaultKeep, progress: quietly });
  const { complaints, findings, learners } = await verify(connection, quietly);
  for (const problem of [...complaints, ...findings.map(lineOf)]) tell(problem);
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

await runCommand(usage, {}, async (_values, [word]) => {
  if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
  const connection = await connect(env.DATABASE_URL, "existing");
  try {
    const [pending] = await pendingOn(connection);
    if (pending) {
      throw new DatabaseError("The database is older than this version: start the app once first");
    }
    return (await keepUpIfDue(connection)) ? 0 : 1;
  } finally {
    await connection.close();
    await closeDatabase();
  }
});
