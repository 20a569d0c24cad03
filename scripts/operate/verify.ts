import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import { DatabaseError } from "@/lib/data/engines/engine";
import { prepare } from "@/lib/data/maintenance/candidate";
import { pendingOn } from "@/lib/data/maintenance/migrate";
import { describeFinding, type Report, verify } from "@/lib/data/maintenance/verify";
import { repair } from "@/lib/data/progress/repair";
import { env } from "@/lib/env";
import { pathOf, progress, runCommand, tell, UsageError } from "./command";

const usage = `Usage: npm run verify -- [--repair | --file FILE]

Checks the database, and for each learner that what is stored is what their history leads to.

  --repair     make what differs anew from the history, which is never changed
  --file FILE  check a backup instead`;

/** Verifies the database in use. */
async function verifyCurrent(): Promise<Report> {
  const connection = await connect(env.DATABASE_URL, "existing");
  try {
    const [pending] = await pendingOn(connection);
    if (pending) {
      throw new DatabaseError("The database is older than this version: start the app once first");
    }
    return await verify(connection, progress);
  } finally {
    await connection.close();
  }
}

/** Verifies what a backup comes to in this version, without touching it. */
async function verifyBackup(file: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "langkah-verify-"));
  try {
    const copy = join(folder, "copy.db");
    await prepare(file, copy, progress);
    const connection = await connect(`file:${copy}`, "read-only");
    try {
      return await verify(connection, progress);
    } finally {
      await connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function show({ complaints, findings, learners, events }: Report): number {
  for (const complaint of complaints) tell(complaint);
  for (const finding of findings) tell(describeFinding(finding));
  const wrong = complaints.length + findings.length;
  const sum = `${learners} learners and ${events} events checked`;
  tell(wrong === 0 ? `${sum}: all is well` : `${sum}; problems: ${wrong}`);
  return wrong === 0 ? 0 : 1;
}

async function repairAll({ findings, complaints }: Report): Promise<void> {
  for (const [index, { enrolmentId }] of findings.entries()) {
    await repair(enrolmentId);
    progress(`${index + 1} of ${findings.length} learners repaired`);
  }
  await closeDatabase();
  if (complaints.length > 0) await realign();
}

async function realign(): Promise<void> {
  const connection = await connect(env.DATABASE_URL, "existing");
  await connection.alignSequences().finally(() => connection.close());
}

await runCommand(
  usage,
  { repair: { type: "boolean" }, file: { type: "string" } },
  async ({ repair: mend, file }, [word]) => {
    if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
    if (mend && file !== undefined) throw new UsageError("a backup is left as it is");
    if (file === "") throw new UsageError("--file takes a file");
    if (typeof file === "string") return show(await verifyBackup(pathOf(file)));
    const report = await verifyCurrent();
    const code = show(report);
    if (code === 0 || !mend) return code;
    await repairAll(report);
    tell("repaired what can be made anew from the history; checking again");
    return show(await verifyCurrent());
  },
);
