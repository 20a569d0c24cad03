import { connect } from "@/lib/data/engines/connect";
import { backupFolderOf, createBackup, defaultBackupCount } from "@/lib/data/maintenance/backup";
import { findPendingMigrations } from "@/lib/data/maintenance/migrate";
import { env } from "@/lib/env";
import {
  formatCount,
  formatSize,
  printLine,
  resolveFromCaller,
  runCommand,
  showProgress,
  UsageError,
} from "./command";

const usage = `Usage: npm run backup -- [--to FOLDER] [--keep N]

Makes a verified backup, one SQLite file. The app may keep running.

  --to FOLDER  folder for the backup (default: the folder backups next to the database)
  --keep N     number of backups to keep there (default: ${defaultBackupCount})`;

await runCommand(
  usage,
  { to: { type: "string" }, keep: { type: "string" } },
  async ({ to, keep }, [word]) => {
    if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
    if (keep !== undefined && !/^[1-9]\d{0,5}$/.test(String(keep))) {
      throw new UsageError(`--keep takes a number of 1 or more, not "${keep}"`);
    }
    if (to === "") throw new UsageError("--to takes a folder");
    const connection = await connect(env.DATABASE_URL, "existing");
    try {
      await findPendingMigrations(connection);
      const made = await createBackup(connection, {
        folder: typeof to === "string" ? resolveFromCaller(to) : backupFolderOf(env.DATABASE_URL),
        keep: keep === undefined ? defaultBackupCount : Number(keep),
        onProgress: showProgress,
      });
      const { path, bytes, learners, events } = made;
      printLine(
        `backed up ${formatCount(learners, "learner")} and ${formatCount(events, "event")} to ${path} (${formatSize(bytes)})`,
      );
      return 0;
    } finally {
      await connection.close();
    }
  },
);
