import { findLearners } from "@/lib/data/accounts/learner";
import { defineCommand, printLine, UsageError } from "./command";
import { withCurrentDatabase } from "./user-commands";

const usage = `Usage: npm run user:list

Lists who has an account, the newest first: e-mail, date of signing up, name, separated by tabs.`;

/** Names are what people typed: nothing in them may drive a terminal. */
function stripControlCharacters(text: string): string {
  return text.replace(/\p{C}/gu, "");
}

export const command = defineCommand(usage, {}, async (_values, [word]) => {
  if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
  return withCurrentDatabase(async () => {
    const learners = await findLearners();
    for (const { email, name, createdAt, deletesAt } of learners) {
      const leaving = deletesAt ? ["to be deleted"] : [];
      const line = [
        email,
        createdAt.toISOString().slice(0, 10),
        stripControlCharacters(name),
        ...leaving,
      ];
      console.log(line.join("\t"));
    }
    printLine(`${learners.length} ${learners.length === 1 ? "account" : "accounts"}`);
    return 0;
  });
});
