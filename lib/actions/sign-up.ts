"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { currentRequestMetadata } from "../auth/current-request";
import { consumeEmailLimit, isMailConfigured } from "../auth/email/mail-links";
import { rememberRequestingBrowser } from "../auth/email/requesting-browser";
import { sendSignUpLink } from "../auth/email/sign-up-link";
import { hashNewPassword } from "../auth/password/new-password";
import { consumeLimit } from "../auth/rate-limit";
import { completeSignIn } from "../auth/session/sign-in";
import { signUpPermissionOf } from "../auth/sign-up-policy";
import { defaultPathKey, pathOf } from "../content/paths";
import { saveLearner } from "../data/accounts/learner";
import { findUserByEmail } from "../data/accounts/user-by-email";
import { tooManyCode } from "../domain/form-state";
import { paths } from "../paths";
import { signUpSchema } from "../validation/sign-up";
import { anyone, defineFormAction, nextOf } from "./form-action";

/** With mail, sends a link, and the answer does not tell whether the address has an account (ADR 14). */
export const signUp = defineFormAction(anyone, {
  schema: signUpSchema,
  handler: async ({ name, email, password, timeZone, invite }, { locale, form, now }) => {
    const limit = await consumeLimit(["signUps", (await currentRequestMetadata()).address]);
    if (!limit.ok) return { form: tooManyCode(limit.retryAfter) };
    const admission = await signUpPermissionOf(invite, now);
    if (!admission.ok) return { form: admission.reason };
    const { invitation } = admission;
    if (invitation?.email && invitation.email !== email) return { email: "not-invited" };
    const mailLimit = isMailConfigured() ? await consumeEmailLimit(email) : limit;
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
    if (await findUserByEmail(email)) return { email: "taken" };
    const tokens = invitation
      ? [{ purpose: "invitation", tokenHash: invitation.hash } as const]
      : [];
    const path = pathOf(defaultPathKey);
    const saved = await saveLearner({ ...applicant, email }, path, now, { tokens });
    if (!saved.ok)
      return saved.reason === "used" ? { form: "no-invitation" } : { email: saved.reason };
    await completeSignIn(saved, "sign-up", { locale, next });
    redirect(next ?? paths.path(locale));
  },
});
