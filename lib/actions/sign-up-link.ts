"use server";

import { redirect } from "next/navigation";
import { recordAuditEvent } from "../auth/audit";
import { isRequestingBrowser } from "../auth/email/requesting-browser";
import { guessLimitsFor } from "../auth/guess-limits";
import { verifyPassword } from "../auth/password/password";
import { consumeLimit, refundLimit } from "../auth/rate-limit";
import { completeSignIn } from "../auth/session/sign-in";
import { defaultPathKey, pathOf } from "../content/paths";
import { saveLearner } from "../data/accounts/learner";
import { consumeToken, consumeTokenByHash, findToken } from "../data/accounts/token";
import { tooManyCode } from "../domain/form-state";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { linkPasswordSchema, linkSchema } from "../validation/mail-links";
import { parsePendingSignUp } from "../validation/sign-up";
import { anyone, defineAction, defineFormAction } from "./form-action";

async function redirectRefused(locale: Locale): Promise<never> {
  await recordAuditEvent("link-refused", null, "confirm-sign-up");
  return redirect(paths.confirmSignUp(locale, { outcome: "refused" }));
}

async function createAccount(token: string, locale: Locale, now: Date): Promise<never> {
  const link = await consumeToken("confirm-sign-up", token, now);
  if (!link?.email) return redirectRefused(locale);
  const { next, invitationHash, asker: _, ...applicant } = parsePendingSignUp(link.data);
  if (invitationHash && !(await consumeTokenByHash("invitation", invitationHash, now))) {
    return redirectRefused(locale);
  }
  const learner = { ...applicant, email: link.email, emailConfirmedAt: now };
  const saved = await saveLearner(learner, pathOf(defaultPathKey), now);
  if (!saved.ok) return redirect(paths.confirmSignUp(locale, { outcome: "known" }));
  await completeSignIn(saved, "sign-up", { locale, next });
  return redirect(next ?? paths.path(locale));
}

/** In another browser, a stranger may have signed up with this address: the page asks for the chosen password. */
export const confirmSignUp = defineAction(anyone, {
  schema: linkSchema,
  handler: async ({ token }, { locale, now }) => {
    const link = await findToken("confirm-sign-up", token, now);
    if (!link || (await isRequestingBrowser("confirm-sign-up", link.data))) {
      return createAccount(token, locale, now);
    }
    return redirect(paths.confirmSignUp(locale, { token }));
  },
});

export const confirmSignUpWithPassword = defineFormAction(anyone, {
  schema: linkPasswordSchema,
  handler: async ({ token, password }, { locale, now }) => {
    const link = await findToken("confirm-sign-up", token, now);
    if (!link) return redirectRefused(locale);
    const uses = await guessLimitsFor(`sign-up of ${link.email}`, undefined);
    const limit = await consumeLimit(...uses);
    if (!limit.ok) return { form: tooManyCode(limit.retryAfter) };
    const { passwordHash } = parsePendingSignUp(link.data);
    if (!(await verifyPassword(password, passwordHash))) return { password: "wrong" };
    await refundLimit(...uses);
    return createAccount(token, locale, now);
  },
});
