import { findMailbox } from "../../data/accounts/mailbox";
import { saveToken } from "../../data/accounts/token";
import { tokenTimes } from "../../domain/token";
import { knownLetter, linkLetter } from "../../mail/letter";
import { sendLetter } from "../../mail/send";
import { paths } from "../../paths";
import type { PendingSignUp } from "../../validation/sign-up";

/**
 * Mails somebody who signs up a link that makes the account, or, where the address has one, that it has. What they
 * called themselves is in neither: anybody may have typed the address.
 */
export async function sendSignUpLink(email: string, pending: PendingSignUp): Promise<void> {
  const known = await findMailbox(email);
  if (known) {
    const { locale } = known.learner;
    const ways = { signIn: paths.signIn(locale), reset: paths.forgotPassword(locale) };
    await sendLetter(email, knownLetter(locale, ways));
    return;
  }
  const token = await saveToken(
    "confirm-sign-up",
    { email, data: JSON.stringify(pending) },
    tokenTimes("confirm-sign-up", new Date()),
  );
  const path = paths.confirmSignUp(pending.locale, { token });
  await sendLetter(email, linkLetter("confirm-sign-up", pending.locale, { path }));
}
