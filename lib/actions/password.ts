"use server";

import { redirect } from "next/navigation";
import { recordAuditEvent } from "../auth/audit";
import { sendSecurityEmail } from "../auth/email/security-email";
import { hashNewPassword } from "../auth/password/new-password";
import { savePassword } from "../data/accounts/learner";
import { paths, withQuery } from "../paths";
import { newPasswordSchema } from "../validation/password";
import { defineFormAction, recentlyAuthenticatedOnly } from "./form-action";

export const changePassword = defineFormAction(recentlyAuthenticatedOnly, {
  schema: newPasswordSchema,
  handler: async ({ password }, { session, learner, locale }) => {
    const chosen = await hashNewPassword(password, learner);
    if (!chosen.ok) return { password: chosen.reason };
    await savePassword(learner.id, chosen.hash, session);
    await recordAuditEvent("password-changed", learner.id);
    sendSecurityEmail("password-changed", learner);
    redirect(withQuery(paths.security(locale), { done: "password" }));
  },
});
