import { moveDatabase } from "@/lib/data/maintenance/move";
import { env, isDatabaseUrl } from "@/lib/env";
import {
  defineCommand,
  describeDatabase,
  formatCount,
  printLine,
  showProgress,
  UsageError,
} from "./command";

const usage = `Usage: npm run move -- --to URL

Copies everything to another, empty database; the one in use stays as it is. Stop the app first.

  --to URL  such as postgresql://user:password@host:5432/database or file:./data/langkah.db`;

export const command = defineCommand(usage, { to: { type: "string" } }, async ({ to }, [word]) => {
  if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
  if (typeof to !== "string" || !isDatabaseUrl(to)) {
    throw new UsageError("--to takes the address of a database");
  }
  const { learners, events } = await moveDatabase(env.DATABASE_URL, to, showProgress);
  printLine(
    `copied ${formatCount(learners, "learner")} and ${formatCount(events, "event")} to ${describeDatabase(to)}, and compared them`,
  );
  printLine(
    "set DATABASE_URL to the new address, in .env or wherever it is set, and start the app",
  );
  return 0;
});
