"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { record } from "../auth/audit";
import { sendChanged, sendChangeLinks } from "../auth/email/email-change";
import { isMailOn, takeMailTurn } from "../auth/email/mail-links";
import { takeTurn } from "../auth/rate-limit";
import { confirmChange, saveEmail, stopChange } from "../data/accounts/email-change";
import { findLearner } from "../data/accounts/learner";
import { tooMany } from "../domain/form";
import type { MailOutcome } from "../domain/link";
import { paths, withQuery } from "../paths";
import { changeLinkSchema, mailSchema } from "../validation/link";
import { anyone, confirmedOnly, defineAction, defineForm } from "./define-action";

/**
 * Changes the e-mail of a learner: at once, or, where mail can be sent, once both the old and the new address have
 * agreed. Then the answer does not tell whether the new one has an account.
 */
export const changeEmail = defineForm(confirmedOnly, {
  schema: mailSchema,
  deed: async ({ email }, { learner: { learner }, locale }) => {
    if (email === learner.email) return { email: "same" };
    if (isMailOn()) {
      const turn = await takeMailTurn(email);
      if (!turn.ok) return { form: tooMany(turn.retryAfter) };
      await record("email-change-requested", learner.id);
      after(() => sendChangeLinks(learner, email));
      redirect(withQuery(paths.security(locale), { done: "email-sent" }));
    }
    // The answer tells whether an address has an account: nobody may ask for one after the other.
    const turn = await takeTurn(["heavyWork", learner.id]);
    if (!turn.ok) return { form: tooMany(turn.retryAfter) };
    if (!(await saveEmail(learner.id, email, null))) return { email: "taken" };
    await record("email-changed", learner.id);
    redirect(withQuery(paths.security(locale), { done: "email" }));
  },
});

/** What the reader of one of the two mails says to a change of e-mail. */
export const answerChange = defineAction(anyone, {
  schema: changeLinkSchema,
  deed: async ({ token, of, answer }, { locale, now }) => {
    const purpose = `confirm-${of}-email` as const;
    const show = (outcome: MailOutcome): never =>
      redirect(paths.confirmEmail(locale, { of, outcome }));
    if (answer === "no") {
      const stopped = await stopChange(purpose, token, now);
      if (!stopped) return show("refused");
      await record("email-change-refused", stopped, of);
      return show("stopped");
    }
    const change = await confirmChange(purpose, token, now);
    if (!change) {
      await record("link-refused", null, purpose);
      return show("refused");
    }
    if (change.outcome === "changed") {
      const { userId, from, to } = change;
      await record("email-changed", userId);
      const learner = await findLearner(userId);
      after(() => sendChanged(from, to, learner?.locale ?? locale));
    }
    return show(change.outcome);
  },
});
