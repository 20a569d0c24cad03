import { deleteAllSessions, deleteSessions } from "@/lib/data/accounts/session";
import { askConfirmation, defineCommand, printLine, UsageError } from "./command";
import { requireLearner, saveOperatorAuditEntry, withCurrentDatabase } from "./user-commands";

const usage = `Usage: npm run user:sign-out -- EMAIL
       npm run user:sign-out -- --everybody [--yes]

Ends all sessions of one learner, or of everybody, at once. Passwords stay as they are.

  --everybody  of all learners
  --yes        without asking`;

const options = { everybody: { type: "boolean" }, yes: { type: "boolean" } } as const;

/** How many sessions there were, for people. */
const formatSessionCount = (count: number) => `${count} ${count === 1 ? "session" : "sessions"}`;

export const command = defineCommand(usage, options, async ({ everybody, yes }, [word, more]) => {
  if (more !== undefined) throw new UsageError(`"${more}" is not expected`);
  if ((word === undefined) === !everybody) throw new UsageError("Whose? An e-mail or --everybody");
  return withCurrentDatabase(async () => {
    if (everybody) {
      if (!yes && !(await askConfirmation("Sign everybody out?"))) return 1;
      const count = await deleteAllSessions();
      await saveOperatorAuditEntry({ event: "sessions-ended", userId: null, detail: "operator" });
      printLine(`ended ${formatSessionCount(count)} of everybody`);
      return 0;
    }
    const { id, email } = await requireLearner(word);
    const count = await deleteSessions(id, null);
    await saveOperatorAuditEntry({ event: "sessions-ended", userId: id, detail: "operator" });
    printLine(`ended ${formatSessionCount(count)} of ${email}`);
    return 0;
  });
});
