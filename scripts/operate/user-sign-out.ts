import { deleteAllSessions, deleteSessions } from "@/lib/data/accounts/session";
import { askConfirmation, formatCount, printLine, runCommand, UsageError } from "./command";
import { requireLearner, saveOperatorAuditEntry, withCurrentDatabase } from "./user-commands";

const usage = `Usage: npm run user:sign-out -- EMAIL
       npm run user:sign-out -- --everybody [--yes]

Ends all sessions of one account or of all accounts immediately. Passwords are not changed.

  --everybody  all accounts
  --yes        do not ask for confirmation`;

const options = { everybody: { type: "boolean" }, yes: { type: "boolean" } } as const;

await runCommand(usage, options, async ({ everybody, yes }, [word, more]) => {
  if (more !== undefined) throw new UsageError(`unexpected argument "${more}"`);
  if ((word === undefined) === !everybody) {
    throw new UsageError("name an e-mail address or --everybody, not both");
  }
  return withCurrentDatabase(async () => {
    if (everybody) {
      if (!yes && !(await askConfirmation("End all sessions of all accounts?"))) return 1;
      const count = await deleteAllSessions();
      await saveOperatorAuditEntry({ event: "sessions-ended", userId: null, detail: "operator" });
      printLine(`ended ${formatCount(count, "session")} of all accounts`);
      return 0;
    }
    const { id, email } = await requireLearner(word);
    const count = await deleteSessions(id, null);
    await saveOperatorAuditEntry({ event: "sessions-ended", userId: id, detail: "operator" });
    printLine(`ended ${formatCount(count, "session")} of ${email}`);
    return 0;
  });
});
