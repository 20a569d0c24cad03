import { after } from "next/server";
import type { Learner } from "../../domain/learner";
import { type Change, changeLetter } from "../../mail/letter";
import { sendLetter } from "../../mail/send";
import { paths } from "../../paths";
import { takeTurn } from "../rate-limit";
import { isMailOn } from "./mail-links";

/**
 * Mails a learner, once the answer is given, that what opens their account has changed (OWASP ASVS 5.0.0, 6.3.7):
 * whoever else did it cannot do so unnoticed. So many in an hour, or a mailbox could be filled.
 */
export function tellOwner(change: Change, { id, email, locale }: Learner): void {
  if (!isMailOn()) return;
  after(async () => {
    if (!(await takeTurn(["notices", id])).ok) return;
    const ways = { security: paths.security(locale), reset: paths.forgotPassword(locale) };
    await sendLetter(email, changeLetter(change, locale, ways));
  });
}
