import { saveToken } from "@/lib/data/accounts/token";
import { defaultLocale, localePattern, locales } from "@/lib/domain/locale";
import { tokenLifetimes, tokenValidity } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { localeField } from "@/lib/validation/fields";
import { printLine, runCommand, UsageError } from "./command";
import {
  parseEmail,
  publicUrlOf,
  saveOperatorAuditEntry,
  withCurrentDatabase,
} from "./user-commands";

const usage = `Usage: npm run user:invite [-- --email EMAIL] [--language ${localePattern}]

Prints a link that allows one sign-up; for REGISTRATION=invite.

  --email EMAIL     valid for this address only
  --language ${localePattern}  the language of the page (default: ${defaultLocale})`;

const text = { type: "string" } as const;

await runCommand(usage, { email: text, language: text }, async (values, [word]) => {
  if (word !== undefined) throw new UsageError(`unexpected argument "${word}"`);
  const email = values.email === undefined ? null : parseEmail(values.email);
  const locale = localeField.safeParse(values.language ?? defaultLocale);
  if (!locale.success) throw new UsageError(`--language takes ${locales.join(" or ")}`);
  return withCurrentDatabase(async () => {
    const token = await saveToken("invitation", { email }, tokenValidity("invitation", new Date()));
    await saveOperatorAuditEntry({ event: "invited", userId: null });
    const days = tokenLifetimes.invitation / (24 * 60 * 60 * 1000);
    printLine(`invitation${email ? ` for ${email}` : ""}, usable once within ${days} days:`);
    console.log(publicUrlOf(paths.signUpWithInvitation(locale.data, token)));
    if (env.REGISTRATION === "open") printLine("not needed while REGISTRATION is open");
    if (env.REGISTRATION === "closed") printLine("has no effect while REGISTRATION is closed");
    return 0;
  });
});
