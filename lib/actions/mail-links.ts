"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { record } from "../auth/audit";
import { isAskedHere, rememberAsking } from "../auth/email/asking-browser";
import { isMailOn, sendResetLink, sendSignInLink, takeMailTurn } from "../auth/email/mail-links";
import { tellOwner } from "../auth/email/notice";
import { newPasswordOf } from "../auth/password/new-password";
import { completeSignIn } from "../auth/session/sign-in";
import { findLearner, savePassword } from "../data/accounts/learner";
import { claimMailbox } from "../data/accounts/mailbox";
import { findToken, takeToken } from "../data/accounts/token";
import { tooMany } from "../domain/form";
import { paths } from "../paths";
import { askedOf, linkSchema, mailSchema, resetSchema } from "../validation/link";
import { anyone, defineAction, defineForm, nextOf } from "./define-action";

/** Mails a link that signs in. The answer is the same for every address, and is given before it is looked up. */
export const askForSignInLink = defineForm(anyone, {
  schema: mailSchema,
  deed: async ({ email }, { locale, form }) => {
    if (!isMailOn()) return { form: "no-mail" };
    const turn = await takeMailTurn(email);
    if (!turn.ok) return { form: tooMany(turn.retryAfter) };
    const asked = { asker: await rememberAsking("sign-in-link"), next: nextOf(form) };
    after(() => sendSignInLink(email, asked));
    redirect(paths.signInLink(locale, { outcome: "sent" }));
  },
});

/** Mails a link to choose a new password, in the same way. */
export const askForReset = defineForm(anyone, {
  schema: mailSchema,
  deed: async ({ email }, { locale }) => {
    if (!isMailOn()) return { form: "no-mail" };
    const turn = await takeMailTurn(email, "reset");
    if (!turn.ok) return { form: tooMany(turn.retryAfter) };
    after(() => sendResetLink(email));
    redirect(paths.forgotPassword(locale, { outcome: "sent" }));
  },
});

/** Signs in by a link, once, in the browser that asked for it; then the page that was asked for, or the dashboard. */
export const signInByLink = defineAction(anyone, {
  schema: linkSchema,
  deed: async ({ token }, { locale, now }) => {
    const found = await findToken("sign-in-link", token, now);
    if (found && !(await isAskedHere("sign-in-link", found.data))) {
      await record("link-refused", found.userId, "sign-in-link");
      redirect(paths.signInLink(locale, { token }));
    }
    const link = await takeToken("sign-in-link", token, now);
    const learner = link?.userId ? await findLearner(link.userId) : null;
    if (!link || !learner || learner.email !== link.email) {
      await record("link-refused", learner?.id ?? null, "sign-in-link");
      redirect(paths.signInLink(locale, { outcome: "refused" }));
    }
    const next = askedOf(link.data)?.next;
    await completeSignIn(learner, "mail", { locale, next });
    redirect(next ?? paths.dashboard(locale));
  },
});

/** Sets a new password by a link, once. Its owner signs in with it then, with a second factor where there is one. */
export const setNewPassword = defineForm(anyone, {
  schema: resetSchema,
  deed: async ({ token, password }, { locale, now }) => {
    const link = await findToken("reset-link", token, now);
    const learner = link?.userId ? await findLearner(link.userId) : null;
    // A link that was mailed is good for the address that it was mailed to; an operator's names none.
    const isOwn =
      link !== null && learner !== null && (link.email ?? learner.email) === learner.email;
    const chosen = isOwn ? await newPasswordOf(password, learner) : null;
    if (chosen && !chosen.ok) return { password: chosen.reason };
    if (!isOwn || !chosen || !(await takeToken("reset-link", token, now))) {
      await record("link-refused", learner?.id ?? null, "reset-link");
      redirect(paths.resetPassword(locale, { outcome: "refused" }));
    }
    if (link.email === null) await savePassword(learner.id, chosen.hash, null);
    else await claimMailbox(learner.id, chosen.hash, now);
    await record("password-reset", learner.id);
    tellOwner("password-reset", learner);
    redirect(paths.resetPassword(locale, { outcome: "done" }));
  },
});
