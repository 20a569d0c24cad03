"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { consumeMailLimit, isMailConfigured } from "../auth/email/mail-links";
import { rememberRequestingBrowser } from "../auth/email/requesting-browser";
import { sendSignUpLink } from "../auth/email/sign-up-link";
import { hashNewPassword } from "../auth/password/new-password";
import { consumeLimit } from "../auth/rate-limit";
import { registrationPermissionOf } from "../auth/registration";
import { currentRequestMetadata } from "../auth/request-metadata";
import { completeSignIn } from "../auth/session/sign-in";
import { defaultPathKey, pathOf } from "../content/paths";
import { saveLearner } from "../data/accounts/learner";
import { consumeTokenByHash } from "../data/accounts/token";
import { findUserByEmail } from "../data/accounts/user-by-email";
import { tooManyCode } from "../domain/form-state";
import { paths } from "../paths";
import { signUpSchema } from "../validation/sign-up";
import { anyone, defineFormAction, nextOf } from "./form-action";

/**
 * Makes an account and signs its owner in; then the page that was asked for, or the path. Where mail can be sent, it
 * mails a link for that instead, and says the same whether or not the address has an account (ADR 14).
 */
export const signUp = defineFormAction(anyone, {
  schema: signUpSchema,
  handler: async ({ name, email, password, timeZone, invite }, { locale, form, now }) => {
    const limit = await consumeLimit(["signUps", (await currentRequestMetadata()).address]);
    if (!limit.ok) return { form: tooManyCode(limit.retryAfter) };
    const admission = await registrationPermissionOf(invite, now);
    if (!admission.ok) return { form: admission.reason };
    const { invitation } = admission;
    if (invitation?.email && invitation.email !== email) return { email: "not-invited" };
    const mailLimit = isMailConfigured() ? await consumeMailLimit(email) : limit;
    if (!mailLimit.ok) return { form: tooManyCode(mailLimit.retryAfter) };
    const chosen = await hashNewPassword(password, { name, email });
    if (!chosen.ok) return { password: chosen.reason };
    const applicant = { name, passwordHash: chosen.hash, locale, timeZone };
    const next = nextOf(form);
    if (isMailConfigured()) {
      const asker = await rememberRequestingBrowser("confirm-sign-up");
      const invitationHash = invitation?.hash ?? null;
      after(() => sendSignUpLink(email, { ...applicant, invitationHash, asker, next }));
      redirect(paths.confirmSignUp(locale, { outcome: "sent" }));
    }
    // Looked up before the invitation is used up, which is good once.
    if (await findUserByEmail(email)) return { email: "taken" };
    if (invitation && !(await consumeTokenByHash("invitation", invitation.hash, now))) {
      return { form: "no-invitation" };
    }
    const saved = await saveLearner({ ...applicant, email }, pathOf(defaultPathKey), now);
    if (!saved.ok) return { email: saved.reason };
    await completeSignIn(saved, "sign-up", { locale, next });
    redirect(next ?? paths.path(locale));
  },
});
