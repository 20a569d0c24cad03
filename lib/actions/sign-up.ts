"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { rememberAsking } from "../auth/email/asking-browser";
import { isMailOn, takeMailTurn } from "../auth/email/mail-links";
import { sendSignUpLink } from "../auth/email/sign-up-link";
import { currentOrigin } from "../auth/origin";
import { newPasswordOf } from "../auth/password/new-password";
import { takeTurn } from "../auth/rate-limit";
import { admissionOf } from "../auth/registration";
import { completeSignIn } from "../auth/session/sign-in";
import { aiEngineerPath } from "../content/path";
import { saveLearner } from "../data/accounts/learner";
import { findMailbox } from "../data/accounts/mailbox";
import { takeTokenOf } from "../data/accounts/token";
import { tooMany } from "../domain/form";
import { paths } from "../paths";
import { signUpSchema } from "../validation/sign-up";
import { anyone, defineForm, nextOf } from "./define-action";

/**
 * Makes an account and signs its owner in; then the page that was asked for, or the path. Where mail can be sent, it
 * mails a link for that instead, and says the same whether or not the address has an account (ADR 14).
 */
export const signUp = defineForm(anyone, {
  schema: signUpSchema,
  deed: async ({ name, email, password, timeZone, invite }, { locale, form, now }) => {
    const turn = await takeTurn(["signUps", (await currentOrigin()).address]);
    if (!turn.ok) return { form: tooMany(turn.retryAfter) };
    const admission = await admissionOf(invite, now);
    if (!admission.ok) return { form: admission.reason };
    const { invitation } = admission;
    if (invitation?.email && invitation.email !== email) return { email: "not-invited" };
    const mail = isMailOn() ? await takeMailTurn(email) : turn;
    if (!mail.ok) return { form: tooMany(mail.retryAfter) };
    const chosen = await newPasswordOf(password, { name, email });
    if (!chosen.ok) return { password: chosen.reason };
    const applicant = { name, passwordHash: chosen.hash, locale, timeZone };
    const next = nextOf(form);
    if (isMailOn()) {
      const asker = await rememberAsking("confirm-sign-up");
      const invitationHash = invitation?.hash ?? null;
      after(() => sendSignUpLink(email, { ...applicant, invitationHash, asker, next }));
      redirect(paths.confirmSignUp(locale, { outcome: "sent" }));
    }
    // Looked up before the invitation is used up, which is good once.
    if (await findMailbox(email)) return { email: "taken" };
    if (invitation && !(await takeTokenOf("invitation", invitation.hash, now))) {
      return { form: "no-invitation" };
    }
    const saved = await saveLearner({ ...applicant, email }, aiEngineerPath, now);
    if (!saved.ok) return { email: saved.reason };
    await completeSignIn(saved, "sign-up", { locale, next });
    redirect(next ?? paths.path(locale));
  },
});
