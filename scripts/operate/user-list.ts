import { findLearners } from "@/lib/data/accounts/learner";
import { runCommand, tell, UsageError } from "./command";
import { onUsers } from "./users";

const usage = `Usage: npm run user:list

Lists who has an account, the newest first: e-mail, date of signing up, name, separated by tabs.`;

/** Names are what people typed: nothing in them may drive a terminal. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, "");
}

await runCommand(usage, {}, async (_values, [word]) => {
  if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
  return onUsers(async () => {
    const learners = await findLearners();
    for (const { email, name, createdAt, deletesAt } of learners) {
      const leaving = deletesAt ? ["to be deleted"] : [];
      const line = [email, createdAt.toISOString().slice(0, 10), plain(name), ...leaving];
      console.log(line.join("\t"));
    }
    tell(`${learners.length} ${learners.length === 1 ? "account" : "accounts"}`);
    return 0;
  });
});
