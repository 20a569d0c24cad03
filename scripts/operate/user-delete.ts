import { deleteLearner } from "@/lib/data/accounts/learner";
import { isConfirmed, runCommand, tell, UsageError } from "./command";
import { learnerOf, onUsers } from "./users";

const usage = `Usage: npm run user:delete -- EMAIL [--yes]

Removes an account and everything of its owner's at once and for good. Backups keep it until they are replaced.

  --yes  without asking`;

await runCommand(usage, { yes: { type: "boolean" } }, async ({ yes }, [word, more]) => {
  if (more !== undefined) throw new UsageError(`"${more}" is not expected`);
  if (word === undefined) throw new UsageError("Whose? Name an e-mail address");
  return onUsers(async () => {
    const { id, email } = await learnerOf(word);
    if (!yes && !(await isConfirmed(`Remove ${email} with everything for good?`))) {
      tell("nothing was removed");
      return 1;
    }
    await deleteLearner(id);
    tell(`removed ${email} with everything`);
    return 0;
  });
});
