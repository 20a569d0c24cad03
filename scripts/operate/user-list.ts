import { findLearners } from "@/lib/data/accounts/learner";
import { printLine, runCommand, UsageError } from "./command";
import { withCurrentDatabase } from "./user-commands";

const usage = `Usage: npm run user:list

Lists all accounts, newest first: e-mail, sign-up date and name, separated by tabs.`;

/** Names are user input and must not control the operator's terminal. */
function stripControlCharacters(text: string): string {
  return text.replace(/\p{C}/gu, "");
}

await runCommand(usage, {}, async (_values, [word]) => {
  if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
  return withCurrentDatabase(async () => {
    const learners = await findLearners();
    for (const { email, name, createdAt, deletesAt } of learners) {
      const pendingDeletion = deletesAt ? ["to be deleted"] : [];
      const line = [
        email,
        createdAt.toISOString().slice(0, 10),
        stripControlCharacters(name),
        ...pendingDeletion,
      ];
      console.log(line.join("\t"));
    }
    printLine(`${learners.length} ${learners.length === 1 ? "account" : "accounts"}`);
    return 0;
  });
});
