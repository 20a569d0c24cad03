import type { Reconciliation } from "@/lib/data/maintenance/reconcile";
import { restoreBackup } from "@/lib/data/maintenance/restore";
import { env } from "@/lib/env";
import {
  askConfirmation,
  defineCommand,
  describeDatabase,
  formatCount,
  printLine,
  resolveFromCaller,
  showProgress,
  UsageError,
} from "./command";

const usage = `Usage: npm run restore -- FILE [--yes] [--keep-erased]

Replaces the database with a backup, after backing up the current data. Stop the app first. Accounts that were erased
after the backup was made are erased again, and recovery codes used, addresses of calendars revoked and weekly
e-mails ended since stay so, as far as the current data and the lists erased-accounts.txt beside the backups tell.

  FILE           a backup that "npm run backup" made, from SQLite or PostgreSQL
  --yes          do not ask for confirmation
  --keep-erased  bring back accounts that were erased after the backup was made`;

function printReconciliation({ erasedIds, changes }: Reconciliation, keepErased: boolean): void {
  if (erasedIds.length > 0) {
    const what = `${formatCount(erasedIds.length, "account")} that had been erased since the backup was made`;
    printLine(`${keepErased ? "brought back" : "erased again"} ${what}: ${erasedIds.join(", ")}`);
  }
  if (!changes) {
    printLine(
      "the previous data cannot be compared: recovery codes, passwords, calendar addresses and weekly e-mails are as they were when the backup was made, and erasures are known from erased-accounts.txt alone",
    );
    return;
  }
  const { usedCodes, deletions, endedFeeds, endedReminders, changedSignIns } = changes;
  if (usedCodes.length > 0) {
    printLine(
      `${formatCount(usedCodes.length, "recovery code")} used or replaced since the backup was made stay invalid`,
    );
  }
  const ended = endedFeeds.length + endedReminders.length;
  if (ended > 0) {
    printLine(
      `calendar addresses and weekly e-mails that the current data does not have stay off: ${ended}`,
    );
  }
  if (deletions.length > 0) {
    printLine(
      `${formatCount(deletions.length, "deletion")} requested or cancelled since the backup was made stay so`,
    );
  }
  if (changedSignIns.length > 0) {
    printLine(
      `the password, passkeys, second factor or e-mail are again as they were when the backup was made: ${changedSignIns.join(", ")}`,
    );
  }
}

export const command = defineCommand(
  usage,
  { yes: { type: "boolean" }, "keep-erased": { type: "boolean" } },
  async ({ yes, "keep-erased": keepErased }, [file, more]) => {
    if (!file || more !== undefined) throw new UsageError("name one backup file");
    const place = describeDatabase(env.DATABASE_URL);
    if (!yes && !(await askConfirmation(`Replace all data in ${place} with ${file}?`))) {
      printLine("nothing was changed");
      return 1;
    }
    const result = await restoreBackup(
      resolveFromCaller(file),
      env.DATABASE_URL,
      showProgress,
      undefined,
      keepErased === true,
    );
    const { learners, events, previousDataPath } = result;
    printLine(
      `restored ${formatCount(learners, "learner")} and ${formatCount(events, "event")} to ${place}`,
    );
    printReconciliation(result, keepErased === true);
    if (previousDataPath) printLine(`the previous data is in ${previousDataPath}`);
    return 0;
  },
);
