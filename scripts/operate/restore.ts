import { restore } from "@/lib/data/maintenance/restore";
import { env } from "@/lib/env";
import {
  countOf,
  isConfirmed,
  pathOf,
  placeOf,
  progress,
  runCommand,
  tell,
  UsageError,
} from "./command";

const usage = `Usage: npm run restore -- FILE [--yes]

Replaces the database by a backup, after a backup of what is there. Stop the app first.

  FILE   a backup that "npm run backup" made, of whichever database
  --yes  do not ask`;

await runCommand(usage, { yes: { type: "boolean" } }, async ({ yes }, [file, more]) => {
  if (!file || more !== undefined) throw new UsageError("name one backup file");
  const place = placeOf(env.DATABASE_URL);
  if (!yes && !(await isConfirmed(`Replace all that is in ${place} by ${file}?`))) {
    tell("nothing was changed");
    return 1;
  }
  const { learners, events, saved } = await restore(pathOf(file), env.DATABASE_URL, progress);
  tell(`restored ${countOf(learners, "learner")} and ${countOf(events, "event")} to ${place}`);
  if (saved) tell(`what was there before is in ${saved}`);
  return 0;
});
