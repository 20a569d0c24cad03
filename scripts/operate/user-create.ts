import { aiEngineerPath } from "@/lib/content/path";
import { saveLearner } from "@/lib/data/accounts/learner";
import { defaultTimeZone } from "@/lib/domain/learner";
import { localeField, nameField } from "@/lib/validation/fields";
import { defineCommand, printLine, UsageError } from "./command";
import {
  parseEmail,
  printResetLink,
  saveOperatorAuditEntry,
  withCurrentDatabase,
} from "./user-commands";

const usage = `Usage: npm run user:create -- --email EMAIL --name NAME [--language id|en]

Makes an account, whatever REGISTRATION says, and prints the link with which its owner chooses a password.

  --email EMAIL     the address to sign in with
  --name NAME       the name on the portfolio; its owner can change it
  --language id|en  the language to begin in (default: id)`;

const text = { type: "string" } as const;

export const command = defineCommand(
  usage,
  { email: text, name: text, language: text },
  async (values, [word]) => {
    if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
    const email = parseEmail(values.email);
    const name = nameField.safeParse(values.name);
    if (!name.success) throw new UsageError("--name takes a name");
    const locale = localeField.safeParse(values.language ?? "id");
    if (!locale.success) throw new UsageError("--language takes id or en");
    return withCurrentDatabase(async () => {
      const learner = {
        email,
        name: name.data,
        locale: locale.data,
        timeZone: defaultTimeZone,
        passwordHash: null,
      };
      const saved = await saveLearner(learner, aiEngineerPath, new Date());
      if (!saved.ok) throw new Error(`There is an account with the e-mail ${email} already`);
      await saveOperatorAuditEntry({ event: "signed-up", userId: saved.id, detail: "operator" });
      printLine(`made an account for ${email}`);
      await printResetLink({ id: saved.id, locale: locale.data });
      return 0;
    });
  },
);
