"use server";

import { recordAuditEvent } from "../auth/audit";
import { sendSecurityEmail } from "../auth/email/security-email";
import { deletePasskey, savePasskeyName } from "../data/accounts/passkey";
import { paths } from "../paths";
import { passkeyNameSchema, passkeySchema } from "../validation/passkey";
import {
  defineAction,
  defineFormAction,
  learnerOnly,
  recentlyAuthenticatedOnly,
  redirectBack,
} from "./form-action";

export const renamePasskey = defineFormAction(learnerOnly, {
  schema: passkeyNameSchema,
  handler: async ({ passkey, name }, { session, learner, locale }) => {
    if (!(await savePasskeyName(learner.id, passkey, name, session)))
      return redirectBack(paths.security(locale), {});
    return redirectBack(paths.security(locale), { done: "passkey-renamed" });
  },
});

export const removePasskey = defineAction(recentlyAuthenticatedOnly, {
  schema: passkeySchema,
  handler: async ({ passkey }, { session, learner, locale }) => {
    const outcome = await deletePasskey(learner.id, passkey, session);
    if (outcome === "unknown") return redirectBack(paths.security(locale), {});
    if (outcome === "last") return redirectBack(paths.security(locale), { done: "passkey-last" });
    await recordAuditEvent("passkey-removed", learner.id);
    sendSecurityEmail("passkey-removed", learner);
    return redirectBack(paths.security(locale), { done: "passkey-removed" });
  },
});
