import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import { errorMessageOf } from "@/lib/data/engines/engine";
import { requireCurrentSchema } from "@/lib/data/maintenance/migrate";
import { prepareRestore } from "@/lib/data/maintenance/prepare-restore";
import {
  describeFinding,
  type VerificationReport,
  verifyDatabase,
} from "@/lib/data/maintenance/verify";
import { repairEnrolment } from "@/lib/data/progress/repair";
import { env } from "@/lib/env";
import { defineCommand, printLine, resolveFromCaller, showProgress, UsageError } from "./command";

const usage = `Usage: npm run verify -- [--repair | --file FILE]

Checks the database and its tables, and that each learner's stored progress is what their history produces.

  --repair     rebuild stored progress that differs; what learners did is never changed
  --file FILE  check a backup instead`;

async function verifyCurrent(): Promise<VerificationReport> {
  const connection = await connect(env.DATABASE_URL, "existing");
  try {
    await requireCurrentSchema(connection);
    return await verifyDatabase(connection, showProgress);
  } finally {
    await connection.close();
  }
}

/** Verifies a migrated copy, because a backup may come from an older version. */
async function verifyBackup(file: string): Promise<VerificationReport> {
  const folder = mkdtempSync(join(tmpdir(), "langkah-verify-"));
  try {
    const copy = join(folder, "copy.db");
    await prepareRestore(file, copy, showProgress);
    const connection = await connect(`file:${copy}`, "read-only");
    try {
      return await verifyDatabase(connection, showProgress);
    } finally {
      await connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printReport({ integrityErrors, findings, learners, events }: VerificationReport): number {
  for (const complaint of integrityErrors) printLine(complaint);
  for (const finding of findings) printLine(describeFinding(finding));
  const problemCount = integrityErrors.length + findings.length;
  const summary = `${learners} learners and ${events} events checked`;
  printLine(
    problemCount === 0 ? `${summary}: no problems` : `${summary}; problems: ${problemCount}`,
  );
  return problemCount === 0 ? 0 : 1;
}

/** One that cannot be repaired keeps no other from it. */
async function repairAll({ findings, integrityErrors }: VerificationReport): Promise<void> {
  for (const [index, { enrolmentId, email, events }] of findings.entries()) {
    await repairEnrolment(enrolmentId, events).catch((error: unknown) =>
      printLine(`${email}: cannot be repaired: ${errorMessageOf(error).trim().split("\n").at(-1)}`),
    );
    showProgress(`${index + 1} of ${findings.length} learners repaired`);
  }
  await closeDatabase();
  if (integrityErrors.length > 0) await alignSequences();
}

async function alignSequences(): Promise<void> {
  const connection = await connect(env.DATABASE_URL, "existing");
  try {
    await connection.withExclusiveLock(() => connection.alignSequences());
  } finally {
    await connection.close();
  }
}

export const command = defineCommand(
  usage,
  { repair: { type: "boolean" }, file: { type: "string" } },
  async ({ repair, file }, [word]) => {
    if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
    if (repair && file !== undefined) throw new UsageError("a backup cannot be repaired");
    if (file === "") throw new UsageError("--file takes a file");
    if (typeof file === "string") return printReport(await verifyBackup(resolveFromCaller(file)));
    const report = await verifyCurrent();
    const code = printReport(report);
    if (code === 0 || !repair) return code;
    await repairAll(report);
    printLine("rebuilt the stored progress from the history; checking again");
    return printReport(await verifyCurrent());
  },
);
