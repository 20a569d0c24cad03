"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { recordAuditEvent } from "../auth/audit";
import { sendAddressChangedEmail, sendEmailChangeLinks } from "../auth/email/email-change";
import { consumeEmailLimit, isMailConfigured } from "../auth/email/mail-links";
import { consumeLimit } from "../auth/rate-limit";
import { cancelEmailChange, confirmEmailChange, saveEmail } from "../data/accounts/email-change";
import { findLearner } from "../data/accounts/learner";
import { tooManyCode } from "../domain/form-state";
import type { MailLinkOutcome } from "../domain/mail-links";
import { paths, withQuery } from "../paths";
import { emailChangeAnswerSchema, emailSchema } from "../validation/mail-links";
import { anyone, defineAction, defineFormAction, recentlyAuthenticatedOnly } from "./form-action";

/** With mail, the change waits for both addresses, and the answer does not tell whether the new one has an account. */
export const changeEmail = defineFormAction(recentlyAuthenticatedOnly, {
  schema: emailSchema,
  handler: async ({ email }, { session, learner, locale }) => {
    if (email === learner.email) return { email: "same" };
    if (isMailConfigured()) {
      const limit = await consumeEmailLimit(email);
      if (!limit.ok) return { form: tooManyCode(limit.retryAfter) };
      await recordAuditEvent("email-change-requested", learner.id);
      after(() => sendEmailChangeLinks(learner, email, session));
      redirect(withQuery(paths.security(locale), { done: "email-sent" }));
    }
    // The answer tells whether an address has an account, so queries are limited.
    const limit = await consumeLimit(["heavyWork", learner.id]);
    if (!limit.ok) return { form: tooManyCode(limit.retryAfter) };
    if (!(await saveEmail(learner.id, email, null, session))) return { email: "taken" };
    await recordAuditEvent("email-changed", learner.id);
    redirect(withQuery(paths.security(locale), { done: "email" }));
  },
});

export const answerEmailChange = defineAction(anyone, {
  schema: emailChangeAnswerSchema,
  handler: async ({ token, of, answer }, { locale, now }) => {
    const purpose = `confirm-${of}-email` as const;
    const redirectWithOutcome = (outcome: MailLinkOutcome): never =>
      redirect(paths.confirmEmail(locale, { of, outcome }));
    if (answer === "no") {
      const userId = await cancelEmailChange(purpose, token, now);
      if (!userId) return redirectWithOutcome("refused");
      await recordAuditEvent("email-change-refused", userId, of);
      return redirectWithOutcome("stopped");
    }
    const change = await confirmEmailChange(purpose, token, now);
    if (!change) {
      await recordAuditEvent("link-refused", null, purpose);
      return redirectWithOutcome("refused");
    }
    if (change.outcome === "changed") {
      const { userId, from, to } = change;
      await recordAuditEvent("email-changed", userId);
      const learner = await findLearner(userId);
      after(() => sendAddressChangedEmail(from, to, learner?.locale ?? locale));
    }
    return redirectWithOutcome(change.outcome);
  },
});
