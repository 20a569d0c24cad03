"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { recordAuditEvent } from "../auth/audit";
import {
  consumeEmailLimit,
  isMailConfigured,
  sendResetLink,
  sendSignInLink,
} from "../auth/email/mail-links";
import { isRequestingBrowser, rememberRequestingBrowser } from "../auth/email/requesting-browser";
import { sendSecurityEmail } from "../auth/email/security-email";
import { forgetGuesses } from "../auth/guess-limits";
import { hashNewPassword } from "../auth/password/new-password";
import { rememberDevice } from "../auth/session/known-device";
import { completeSignIn } from "../auth/session/sign-in";
import { findLearner } from "../data/accounts/learner";
import { savePasswordReset } from "../data/accounts/password-reset";
import { findToken, hashOfToken } from "../data/accounts/token";
import { tooManyCode } from "../domain/form-state";
import { revocationEvents } from "../domain/password-reset";
import { paths } from "../paths";
import {
  emailSchema,
  linkSchema,
  parseLinkRequest,
  resetPasswordSchema,
} from "../validation/mail-links";
import { anyone, defineAction, defineFormAction, nextOf } from "./form-action";

/** Answers before the look-up, so that the response does not tell whether the address has an account. */
export const requestSignInLink = defineFormAction(anyone, {
  schema: emailSchema,
  handler: async ({ email }, { locale, form }) => {
    if (!isMailConfigured()) return { form: "no-mail" };
    const limit = await consumeEmailLimit(email);
    if (!limit.ok) return { form: tooManyCode(limit.retryAfter) };
    const linkRequest = {
      asker: await rememberRequestingBrowser("sign-in-link"),
      next: nextOf(form),
    };
    after(() => sendSignInLink(email, linkRequest));
    redirect(paths.signInLink(locale, { outcome: "sent" }));
  },
});

export const requestPasswordReset = defineFormAction(anyone, {
  schema: emailSchema,
  handler: async ({ email }, { locale }) => {
    if (!isMailConfigured()) return { form: "no-mail" };
    const limit = await consumeEmailLimit(email, "reset");
    if (!limit.ok) return { form: tooManyCode(limit.retryAfter) };
    after(() => sendResetLink(email));
    redirect(paths.forgotPassword(locale, { outcome: "sent" }));
  },
});

/** Only in the browser that requested the link. */
export const signInWithLink = defineAction(anyone, {
  schema: linkSchema,
  handler: async ({ token }, { locale, now }) => {
    const link = await findToken("sign-in-link", token, now);
    if (link && !(await isRequestingBrowser("sign-in-link", link.data))) {
      await recordAuditEvent("link-refused", link.userId, "sign-in-link");
      redirect(paths.signInLink(locale, { token }));
    }
    const learner = link?.userId ? await findLearner(link.userId) : null;
    const next = parseLinkRequest(link?.data ?? null)?.next;
    const isOwn = learner !== null && learner.email === link?.email;
    const used = { purpose: "sign-in-link", tokenHash: hashOfToken(token) } as const;
    const user = isOwn ? { id: learner.id, token: used } : null;
    if (!user || !(await completeSignIn(user, "mail", { locale, next }))) {
      await recordAuditEvent("link-refused", learner?.id ?? null, "sign-in-link");
      redirect(paths.signInLink(locale, { outcome: "refused" }));
    }
    redirect(next ?? paths.dashboard(locale));
  },
});

/** The learner then signs in with it, with a second factor where one is enabled. */
export const resetPassword = defineFormAction(anyone, {
  schema: resetPasswordSchema,
  handler: async ({ token, password }, { locale, now }) => {
    const link = await findToken("reset-link", token, now);
    const learner = link?.userId ? await findLearner(link.userId) : null;
    // A mailed link is valid for that address only; an operator's link has none.
    const isOwn = learner !== null && (link?.email ?? learner.email) === learner.email;
    const chosen = isOwn ? await hashNewPassword(password, learner) : null;
    if (chosen && !chosen.ok) return { password: chosen.reason };
    const reset = chosen && { token, passwordHash: chosen.hash };
    const revoked = isOwn && reset ? await savePasswordReset(learner.id, reset, now) : null;
    if (!isOwn || !revoked) {
      await recordAuditEvent("link-refused", learner?.id ?? null, "reset-link");
      redirect(paths.resetPassword(locale, { outcome: "refused" }));
    }
    await forgetGuesses(learner.email);
    await rememberDevice(learner.id);
    await recordAuditEvent("password-reset", learner.id);
    for (const access of revoked) {
      const event = revocationEvents[access];
      if (event) await recordAuditEvent(event, learner.id, "password-reset");
    }
    sendSecurityEmail("password-reset", learner, revoked);
    redirect(paths.resetPassword(locale, { outcome: "done" }));
  },
});
