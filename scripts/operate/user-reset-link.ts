import { deleteSecondFactor } from "@/lib/data/accounts/second-factor";
import { printLine, runCommand, UsageError } from "./command";
import {
  printResetLink,
  requireLearner,
  saveOperatorAuditEntry,
  withCurrentDatabase,
} from "./user-commands";

const usage = `Usage: npm run user:reset-link -- EMAIL [--without-second-factor]

Prints a link to choose a new password. Give it to the owner of the account only.

  --without-second-factor  also remove the second factor and its recovery codes`;

const options = { "without-second-factor": { type: "boolean" } } as const;

await runCommand(usage, options, async (values, [word, more]) => {
  if (more !== undefined) throw new UsageError(`unexpected argument "${more}"`);
  if (word === undefined) throw new UsageError("name the e-mail address of the account");
  return withCurrentDatabase(async () => {
    const learner = await requireLearner(word);
    if (values["without-second-factor"]) {
      await deleteSecondFactor(learner.id);
      await saveOperatorAuditEntry({
        event: "second-factor-off",
        userId: learner.id,
        detail: "operator",
      });
      printLine(`removed the second factor of ${learner.email}`);
    }
    await printResetLink(learner);
    return 0;
  });
});
