import { deleteLearner } from "@/lib/data/accounts/learner";
import { askConfirmation, defineCommand, printLine, UsageError } from "./command";
import { requireLearner, withCurrentDatabase } from "./user-commands";

const usage = `Usage: npm run user:delete -- EMAIL [--yes]

Deletes an account and all its data, immediately and permanently. Existing backups still contain it, and a restore erases it again.

  --yes  do not ask for confirmation`;

export const command = defineCommand(
  usage,
  { yes: { type: "boolean" } },
  async ({ yes }, [word, more]) => {
    if (more !== undefined) throw new UsageError(`unexpected argument "${more}"`);
    if (word === undefined) throw new UsageError("name the e-mail address of the account");
    return withCurrentDatabase(async () => {
      const { id, email } = await requireLearner(word);
      if (!yes && !(await askConfirmation(`Delete ${email} and all its data permanently?`))) {
        printLine("nothing was deleted");
        return 1;
      }
      await deleteLearner(id);
      printLine(`deleted ${email} and all its data`);
      return 0;
    });
  },
);
