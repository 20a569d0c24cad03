import { saveToken } from "../../data/accounts/token";
import { findUserByEmail } from "../../data/accounts/user-by-email";
import { tokenValidity } from "../../domain/token";
import { accountExistsEmail, linkEmail } from "../../mail/email";
import { sendEmail } from "../../mail/send";
import { paths } from "../../paths";
import type { PendingSignUp } from "../../validation/sign-up";

/**
 * Sends a link that creates the account, or says that the account exists. The e-mail omits the typed name: anyone may
 * have typed the address.
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
