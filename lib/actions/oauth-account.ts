"use server";

import { recordAuditEvent } from "../auth/audit";
import { sendSecurityEmail } from "../auth/email/security-email";
import { unlinkOAuthAccount } from "../data/accounts/oauth-account";
import { paths } from "../paths";
import { unlinkAccountSchema } from "../validation/oauth-account";
import { defineAction, recentlyAuthenticatedOnly, redirectBack } from "./form-action";

export const unlinkAccount = defineAction(recentlyAuthenticatedOnly, {
  schema: unlinkAccountSchema,
  handler: async ({ account }, { session, learner, locale }) => {
    const outcome = await unlinkOAuthAccount(learner.id, account, session);
    if (outcome === "unlinked") {
      await recordAuditEvent("account-unlinked", learner.id);
      sendSecurityEmail("account-unlinked", learner);
    }
    return redirectBack(paths.security(locale), { provider: outcome });
  },
});
