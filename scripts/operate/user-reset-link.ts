import { deleteSecondFactor } from "@/lib/data/accounts/second-factor";
import { defineCommand, printLine, UsageError } from "./command";
import {
  printResetLink,
  requireLearner,
  saveOperatorAuditEntry,
  withCurrentDatabase,
} from "./user-commands";

const usage = `Usage: npm run user:reset-link -- EMAIL [--without-second-factor]

Prints a link with which somebody chooses a new password. Make sure that you hand it to the owner of the account.

  --without-second-factor  also removes a second factor that was lost, with its recovery codes`;

const options = { "without-second-factor": { type: "boolean" } } as const;

export const command = defineCommand(usage, options, async (values, [word, more]) => {
  if (more !== undefined) throw new UsageError(`"${more}" is not expected`);
  if (word === undefined) throw new UsageError("Whose? Name an e-mail address");
  return withCurrentDatabase(async () => {
    const learner = await requireLearner(word);
    if (values["without-second-factor"]) {
      await deleteSecondFactor(learner.id);
      await saveOperatorAuditEntry({
        event: "second-factor-off",
        userId: learner.id,
        detail: "operator",
      });
      printLine(`${learner.email} has no second factor now`);
    }
    await printResetLink(learner);
    return 0;
  });
});
