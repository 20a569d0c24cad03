import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { saveLearner } from "@/lib/data/accounts/learner";
import { defaultTimeZone } from "@/lib/domain/learner";
import { defaultLocale, localePattern, locales } from "@/lib/domain/locale";
import { localeField, nameField } from "@/lib/validation/fields";
import { printLine, runCommand, UsageError } from "./command";
import {
  parseEmail,
  printResetLink,
  saveOperatorAuditEntry,
  withCurrentDatabase,
} from "./user-commands";

const usage = `Usage: npm run user:create -- --email EMAIL --name NAME [--language ${localePattern}]

Creates an account, also where REGISTRATION is closed, and prints a link to choose its password.

  --email EMAIL     the address to sign in with
  --name NAME       the name on the portfolio; the learner can change it
  --language ${localePattern}  the language of the account (default: ${defaultLocale})`;

const text = { type: "string" } as const;

await runCommand(usage, { email: text, name: text, language: text }, async (values, [word]) => {
  if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
  const email = parseEmail(values.email);
  const name = nameField.safeParse(values.name);
  if (!name.success) throw new UsageError("--name takes a name");
  const locale = localeField.safeParse(values.language ?? defaultLocale);
  if (!locale.success) throw new UsageError(`--language takes ${locales.join(" or ")}`);
  return withCurrentDatabase(async () => {
    const learner = {
      email,
      name: name.data,
      locale: locale.data,
      timeZone: defaultTimeZone,
      passwordHash: null,
    };
    const saved = await saveLearner(learner, pathOf(defaultPathKey), new Date());
    if (!saved.ok) throw new Error(`An account with the e-mail ${email} already exists`);
    await saveOperatorAuditEntry({ event: "signed-up", userId: saved.id, detail: "operator" });
    printLine(`created an account for ${email}`);
    await printResetLink({ id: saved.id, locale: locale.data });
    return 0;
  });
});
