import { saveChange } from "../../data/accounts/email-change";
import type { Learner } from "../../domain/learner";
import { tokenTimes } from "../../domain/token";
import { changedLetter, linkLetter } from "../../mail/letter";
import { sendLetter } from "../../mail/send";
import { paths } from "../../paths";

/** Mails a link to the old and the new address of a learner, who gets the new one once both were confirmed. */
export async function sendChangeLinks(
  { id, email: from, locale }: Learner,
  to: string,
): Promise<void> {
  const tokens = await saveChange(id, to, tokenTimes("confirm-new-email", new Date()));
  const oldPath = paths.confirmEmail(locale, { of: "old", token: tokens.old });
  const newPath = paths.confirmEmail(locale, { of: "new", token: tokens.new });
  await Promise.all([
    sendLetter(from, linkLetter("confirm-old-email", locale, { path: oldPath, email: to })),
    sendLetter(to, linkLetter("confirm-new-email", locale, { path: newPath })),
  ]);
}

/** Tells the address that an account had until now that it has another. */
export async function sendChanged(from: string, to: string, locale: Learner["locale"]) {
  await sendLetter(from, changedLetter(locale, to));
}
