import { deleteLearner } from "@/lib/data/accounts/learner";
import { askConfirmation, defineCommand, printLine, UsageError } from "./command";
import { requireLearner, withCurrentDatabase } from "./user-commands";

const usage = `Usage: npm run user:delete -- EMAIL [--yes]

Removes an account and everything of its owner's at once and for good. Backups keep it until they are replaced.

  --yes  without asking`;

export const command = defineCommand(
  usage,
  { yes: { type: "boolean" } },
  async ({ yes }, [word, more]) => {
    if (more !== undefined) throw new UsageError(`"${more}" is not expected`);
    if (word === undefined) throw new UsageError("Whose? Name an e-mail address");
    return withCurrentDatabase(async () => {
      const { id, email } = await requireLearner(word);
      if (!yes && !(await askConfirmation(`Remove ${email} with everything for good?`))) {
        printLine("nothing was removed");
        return 1;
      }
      await deleteLearner(id);
      printLine(`removed ${email} with everything`);
      return 0;
    });
  },
);
