"use server";

import { redirect } from "next/navigation";
import { record } from "../auth/audit";
import { isAskedHere } from "../auth/email/asking-browser";
import { guessTurns } from "../auth/guesses";
import { verifyPassword } from "../auth/password/password";
import { giveBack, takeTurn } from "../auth/rate-limit";
import { completeSignIn } from "../auth/session/sign-in";
import { aiEngineerPath } from "../content/path";
import { saveLearner } from "../data/accounts/learner";
import { findToken, takeToken, takeTokenOf } from "../data/accounts/token";
import { tooMany } from "../domain/form";
import type { Locale } from "../domain/path";
import { paths } from "../paths";
import { linkPasswordSchema, linkSchema } from "../validation/link";
import { pendingSignUpOf } from "../validation/sign-up";
import { anyone, defineAction, defineForm } from "./define-action";

async function refuse(locale: Locale): Promise<never> {
  await record("link-refused", null, "confirm-sign-up");
  return redirect(paths.confirmSignUp(locale, { outcome: "refused" }));
}

/** Uses a link up: makes the account that its mail was about and signs its owner in. */
async function makeAccount(token: string, locale: Locale, now: Date): Promise<never> {
  const link = await takeToken("confirm-sign-up", token, now);
  if (!link?.email) return refuse(locale);
  const { next, invitationHash, asker: _, ...applicant } = pendingSignUpOf(link.data);
  if (invitationHash && !(await takeTokenOf("invitation", invitationHash, now))) {
    return refuse(locale);
  }
  const learner = { ...applicant, email: link.email, emailConfirmedAt: now };
  const saved = await saveLearner(learner, aiEngineerPath, now);
  if (!saved.ok) return redirect(paths.confirmSignUp(locale, { outcome: "known" }));
  await completeSignIn(saved, "sign-up", { locale, next });
  return redirect(next ?? paths.path(locale));
}

/**
 * Makes the account that a mail was about, once, in the browser that signed up. In any other, somebody else may have
 * signed up with this address: the page asks for the password that they chose.
 */
export const confirmSignUp = defineAction(anyone, {
  schema: linkSchema,
  deed: async ({ token }, { locale, now }) => {
    const link = await findToken("confirm-sign-up", token, now);
    if (!link || (await isAskedHere("confirm-sign-up", link.data))) {
      return makeAccount(token, locale, now);
    }
    return redirect(paths.confirmSignUp(locale, { token }));
  },
});

/** The same in another browser, for whoever knows the password that was chosen. */
export const confirmSignUpElsewhere = defineForm(anyone, {
  schema: linkPasswordSchema,
  deed: async ({ token, password }, { locale, now }) => {
    const link = await findToken("confirm-sign-up", token, now);
    if (!link) return refuse(locale);
    const turns = await guessTurns(`sign-up of ${link.email}`, undefined);
    const turn = await takeTurn(...turns);
    if (!turn.ok) return { form: tooMany(turn.retryAfter) };
    const { passwordHash } = pendingSignUpOf(link.data);
    if (!(await verifyPassword(password, passwordHash))) return { password: "wrong" };
    await giveBack(...turns);
    return makeAccount(token, locale, now);
  },
});
