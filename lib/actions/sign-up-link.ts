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
import { findToken, hashOfToken, type TokenPayload } from "../data/accounts/token";
import { tooManyCode } from "../domain/form-state";
import type { Locale } from "../domain/locale";
import type { TokenHash } from "../domain/token";
import { paths } from "../paths";
import { linkPasswordSchema, linkSchema } from "../validation/mail-links";
import { parsePendingSignUp } from "../validation/sign-up";
import { anyone, defineAction, defineFormAction } from "./form-action";

async function redirectRefused(locale: Locale): Promise<never> {
  await recordAuditEvent("link-refused", null, "confirm-sign-up");
  return redirect(paths.confirmSignUp(locale, { outcome: "refused" }));
}

async function createAccount(
  { email, data }: TokenPayload,
  token: string,
  locale: Locale,
  now: Date,
): Promise<never> {
  if (!email) return redirectRefused(locale);
  const { next, invitationHash, asker: _, ...applicant } = parsePendingSignUp(data);
  const tokens: TokenHash[] = [{ purpose: "confirm-sign-up", tokenHash: hashOfToken(token) }];
  if (invitationHash) tokens.push({ purpose: "invitation", tokenHash: invitationHash });
  const learner = { ...applicant, email, emailConfirmedAt: now };
  const saved = await saveLearner(learner, pathOf(defaultPathKey), now, { tokens });
  if (!saved.ok && saved.reason === "used") return redirectRefused(locale);
  if (!saved.ok) return redirect(paths.confirmSignUp(locale, { outcome: "known" }));
  await completeSignIn(saved, "sign-up", { locale, next });
  return redirect(next ?? paths.path(locale));
}

/** In another browser, a stranger may have signed up with this address: the page asks for the chosen password. */
export const confirmSignUp = defineAction(anyone, {
  schema: linkSchema,
  handler: async ({ token }, { locale, now }) => {
    const link = await findToken("confirm-sign-up", token, now);
    if (!link) return redirectRefused(locale);
    if (await isRequestingBrowser("confirm-sign-up", link.data)) {
      return createAccount(link, token, locale, now);
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
    return createAccount(link, token, locale, now);
  },
});
