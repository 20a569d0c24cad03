import { moveDatabase } from "@/lib/data/maintenance/move";
import { env, isDatabaseUrl } from "@/lib/env";
import {
  describeDatabase,
  formatCount,
  printLine,
  runCommand,
  showProgress,
  UsageError,
} from "./command";

const usage = `Usage: npm run move -- --to URL

Copies all data to another, empty database; the current one is not changed. Stop the app first.

  --to URL  address of the new database, such as postgresql://user:password@host:5432/database
            or file:./data/langkah.db`;

await runCommand(usage, { to: { type: "string" } }, async ({ to }, [word]) => {
  if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
  if (typeof to !== "string" || !isDatabaseUrl(to)) {
    throw new UsageError("--to takes the address of a database");
  }
  const { learners, events } = await moveDatabase(env.DATABASE_URL, to, showProgress);
  printLine(
    `copied ${formatCount(learners, "learner")} and ${formatCount(events, "event")} to ${describeDatabase(to)} and compared the copy`,
  );
  printLine(
    "set DATABASE_URL to the new address, in .env or in the environment, and start the app",
  );
  return 0;
});
