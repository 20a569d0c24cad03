import { saveToken } from "../../data/accounts/token";
import { findUserByEmail } from "../../data/accounts/user-by-email";
import { tokenValidity } from "../../domain/token";
import { accountExistsEmail, linkEmail } from "../../mail/email";
import { sendEmail } from "../../mail/send";
import { paths } from "../../paths";
import type { PendingSignUp } from "../../validation/sign-up";

/**
 * Mails somebody who signs up a link that makes the account, or, where the address has one, that it has. What they
 * called themselves is in neither: anybody may have typed the address.
 */
export async function sendSignUpLink(email: string, pending: PendingSignUp): Promise<void> {
  const existing = await findUserByEmail(email);
  if (existing) {
    const { locale } = existing.learner;
    const links = { signIn: paths.signIn(locale), reset: paths.forgotPassword(locale) };
    await sendEmail(email, accountExistsEmail(locale, links));
    return;
  }
  const token = await saveToken(
    "confirm-sign-up",
    { email, data: JSON.stringify(pending) },
    tokenValidity("confirm-sign-up", new Date()),
  );
  const path = paths.confirmSignUp(pending.locale, { token });
  await sendEmail(email, linkEmail("confirm-sign-up", pending.locale, { path }));
}
