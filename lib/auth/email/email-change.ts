import { saveEmailChange } from "../../data/accounts/email-change";
import type { Learner } from "../../domain/learner";
import type { Session } from "../../domain/session";
import { tokenValidity } from "../../domain/token";
import { addressChangedEmail, linkEmail } from "../../mail/email";
import { sendEmail } from "../../mail/send";
import { paths } from "../../paths";

/** Sends a confirmation link to both addresses; the e-mail changes once both are confirmed. */
export async function sendEmailChangeLinks(
  { id, email: from, locale }: Learner,
  to: string,
  session?: Session,
): Promise<void> {
  const times = tokenValidity("confirm-new-email", new Date());
  const tokens = await saveEmailChange(id, to, times, session);
  const oldPath = paths.confirmEmail(locale, { of: "old", token: tokens.old });
  const newPath = paths.confirmEmail(locale, { of: "new", token: tokens.new });
  await Promise.all([
    sendEmail(from, linkEmail("confirm-old-email", locale, { path: oldPath, email: to })),
    sendEmail(to, linkEmail("confirm-new-email", locale, { path: newPath })),
  ]);
}

export async function sendAddressChangedEmail(from: string, to: string, locale: Learner["locale"]) {
  await sendEmail(from, addressChangedEmail(locale, to));
}
