import { after } from "next/server";
import type { Learner } from "../../domain/learner";
import { type SecurityChange, securityEmail } from "../../mail/email";
import { sendEmail } from "../../mail/send";
import { paths } from "../../paths";
import { consumeLimit } from "../rate-limit";
import { isMailConfigured } from "./mail-links";

/**
 * Mails a learner, once the answer is given, that what opens their account has changed (OWASP ASVS 5.0.0, 6.3.7):
 * whoever else did it cannot do so unnoticed. So many in an hour, or a mailbox could be filled.
 */
export function sendSecurityEmail(change: SecurityChange, { id, email, locale }: Learner): void {
  if (!isMailConfigured()) return;
  after(async () => {
    if (!(await consumeLimit(["notices", id])).ok) return;
    const links = { security: paths.security(locale), reset: paths.forgotPassword(locale) };
    await sendEmail(email, securityEmail(change, locale, links));
  });
}
