import { saveEmailChange } from "../../data/accounts/email-change";
import type { Learner } from "../../domain/learner";
import type { Session } from "../../domain/session";
import { tokenValidity } from "../../domain/token";
import { addressChangedEmail, linkEmail } from "../../mail/email";
import { sendEmail } from "../../mail/send";
import { paths } from "../../paths";

/** Mails a link to the old and the new address of a learner, who gets the new one once both were confirmed. */
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

/** Tells the address that an account had until now that it has another. */
export async function sendAddressChangedEmail(from: string, to: string, locale: Learner["locale"]) {
  await sendEmail(from, addressChangedEmail(locale, to));
}
