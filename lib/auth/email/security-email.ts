import { after } from "next/server";
import type { Learner } from "../../domain/learner";
import type { RevokedAccess } from "../../domain/password-reset";
import { type SecurityChange, securityEmail } from "../../mail/security-email";
import { sendEmail } from "../../mail/send";
import { paths } from "../../paths";
import { consumeLimit } from "../rate-limit";
import { isMailConfigured } from "./mail-links";

/**
 * Sends after the response, so that a change made by an attacker is noticed (OWASP ASVS 5.0.0, 6.3.7). Limited per
 * hour, so that it cannot flood a mailbox.
 */
export function sendSecurityEmail(
  change: SecurityChange,
  { id, email, locale }: Learner,
  revoked: readonly RevokedAccess[] = [],
): void {
  if (!isMailConfigured()) return;
  after(async () => {
    if (!(await consumeLimit(["notices", id])).ok) return;
    const links = {
      security: paths.security(locale),
      reset: paths.forgotPassword(locale),
      keep: paths.pendingDeletion(locale),
    };
    await sendEmail(email, securityEmail(change, locale, links, revoked));
  });
}
