import { readFileSync, writeFileSync } from "node:fs";
import { newPasswordField } from "@/lib/validation/fields";
import { printLine, resolveFromCaller, runCommand, UsageError } from "./operate/command";

const usage = `Usage: tsx scripts/leaked-passwords.ts FILE

Writes lib/auth/password/leaked-passwords.json from a list of leaked passwords, one per line, most used first, such as
Mark Burnett's ten million (public domain; in SecLists: xato-net-10-million-passwords-1000000.txt).`;

/** OWASP ASVS 5.0.0, 6.2.4, asks for at least the top 3,000 that are long enough. */
const candidateCount = 10_000;

await runCommand(usage, {}, async (_values, [word]) => {
  if (word === undefined) throw new UsageError("name the file of the list");
  process.env.NEXTAUTH_SECRET ??= "nothing here is signed with a secret";
  const { isWeak } = await import("@/lib/auth/password/password-strength");
  const { leakedPasswordKeyOf } = await import("@/lib/auth/password/leaked-passwords");
  const lines = readFileSync(resolveFromCaller(word), "utf8").split(/\r?\n/);
  const top = lines
    .filter((line) => newPasswordField.safeParse(line).success)
    .slice(0, candidateCount);
  const keys = new Set<string>();
  for (const password of top)
    if (!(await isWeak(password))) keys.add(leakedPasswordKeyOf(password));
  const content = JSON.stringify([...keys].sort().join(""));
  writeFileSync("lib/auth/password/leaked-passwords.json", `${content}\n`);
  printLine(`${keys.size} of ${top.length} are not weak by the other rules and were written`);
  return 0;
});
