import { saveToken } from "@/lib/data/accounts/token";
import { tokenLifetimes, tokenValidity } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { localeField } from "@/lib/validation/fields";
import { defineCommand, printLine, UsageError } from "./command";
import {
  parseEmail,
  publicUrlOf,
  saveOperatorAuditEntry,
  withCurrentDatabase,
} from "./user-commands";

const usage = `Usage: npm run user:invite [-- --email EMAIL] [--language id|en]

Prints a link with which somebody can make one account; for REGISTRATION=invite.

  --email EMAIL     only for this address
  --language id|en  the language of the page (default: id)`;

const text = { type: "string" } as const;

export const command = defineCommand(
  usage,
  { email: text, language: text },
  async (values, [word]) => {
    if (word !== undefined) throw new UsageError(`"${word}" is not expected`);
    const email = values.email === undefined ? null : parseEmail(values.email);
    const locale = localeField.safeParse(values.language ?? "id");
    if (!locale.success) throw new UsageError("--language takes id or en");
    return withCurrentDatabase(async () => {
      const token = await saveToken(
        "invitation",
        { email },
        tokenValidity("invitation", new Date()),
      );
      await saveOperatorAuditEntry({ event: "invited", userId: null });
      const days = tokenLifetimes.invitation / (24 * 60 * 60 * 1000);
      printLine(`an invitation${email ? ` for ${email}` : ""}, good once, for ${days} days:`);
      console.log(publicUrlOf(paths.signUpWithInvitation(locale.data, token)));
      if (env.REGISTRATION === "open") printLine("nobody needs it as long as REGISTRATION is open");
      if (env.REGISTRATION === "closed")
        printLine("it is no use as long as REGISTRATION is closed");
      return 0;
    });
  },
);
