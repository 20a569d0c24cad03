import { restoreBackup } from "@/lib/data/maintenance/restore";
import { env } from "@/lib/env";
import {
  askConfirmation,
  describeDatabase,
  formatCount,
  printLine,
  resolveFromCaller,
  runCommand,
  showProgress,
  UsageError,
} from "./command";

const usage = `Usage: npm run restore -- FILE [--yes]

Replaces the database with a backup, after backing up the current data. Stop the app first.

  FILE   a backup that "npm run backup" made, from SQLite or PostgreSQL
  --yes  do not ask for confirmation`;

await runCommand(usage, { yes: { type: "boolean" } }, async ({ yes }, [file, more]) => {
  if (!file || more !== undefined) throw new UsageError("name one backup file");
  const place = describeDatabase(env.DATABASE_URL);
  if (!yes && !(await askConfirmation(`Replace all data in ${place} with ${file}?`))) {
    printLine("nothing was changed");
    return 1;
  }
  const { learners, events, previousDataPath } = await restoreBackup(
    resolveFromCaller(file),
    env.DATABASE_URL,
    showProgress,
  );
  printLine(
    `restored ${formatCount(learners, "learner")} and ${formatCount(events, "event")} to ${place}`,
  );
  if (previousDataPath) printLine(`the previous data is in ${previousDataPath}`);
  return 0;
});
