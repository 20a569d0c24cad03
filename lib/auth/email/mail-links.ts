import { saveToken } from "../../data/accounts/token";
import { findUserByEmail } from "../../data/accounts/user-by-email";
import type { Learner } from "../../domain/learner";
import type { RateLimitResult } from "../../domain/rate-limit";
import { tokenValidity } from "../../domain/token";
import { env } from "../../env";
import { linkEmail } from "../../mail/email";
import { sendEmail } from "../../mail/send";
import { paths } from "../../paths";
import { recordAuditEvent } from "../audit";
import { currentRequestMetadata } from "../current-request";
import { consumeLimit } from "../rate-limit";

export function isMailConfigured(): boolean {
  return env.SMTP_URL !== undefined;
}

/**
 * Counts one e-mail to this address and from this network. Reset links count apart: they work in every browser, so that
 * strangers who request other links cannot keep the owner from one.
 */
export async function consumeEmailLimit(
  email: string,
  purpose?: "reset",
): Promise<RateLimitResult> {
  const { address } = await currentRequestMetadata();
  return consumeLimit(
    ["mails", purpose ? `${purpose} for ${email}` : email],
    ["mailsFrom", address],
  );
}

/** Sends nothing when no account has this address. */
export async function sendResetLink(email: string): Promise<void> {
  const found = await findUserByEmail(email);
  if (found) await sendResetLinkTo(found.learner);
}

/**
 * Sends nothing when no account has this address. An unconfirmed account may belong to a stranger: it gets a reset
 * link, which removes the stranger's access.
 */
export async function sendSignInLink(
  email: string,
  request: { asker: string; next: string | undefined },
): Promise<void> {
  const found = await findUserByEmail(email);
  if (!found) return;
  const { learner, isConfirmed } = found;
  if (!isConfirmed) return sendResetLinkTo(learner);
  const token = await saveToken(
    "sign-in-link",
    { userId: learner.id, email: learner.email, data: JSON.stringify(request) },
    tokenValidity("sign-in-link", new Date()),
  );
  await recordAuditEvent("link-requested", learner.id);
  const path = paths.signInLink(learner.locale, { token });
  await sendEmail(learner.email, linkEmail("sign-in-link", learner.locale, { path }));
}

async function sendResetLinkTo({ id: userId, email, locale }: Learner): Promise<void> {
  const times = tokenValidity("reset-link", new Date());
  const token = await saveToken("reset-link", { userId, email }, times);
  await recordAuditEvent("reset-requested", userId);
  const path = paths.resetPassword(locale, { token });
  await sendEmail(email, linkEmail("reset-link", locale, { path }));
}
