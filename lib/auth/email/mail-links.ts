import { findMailbox } from "../../data/accounts/mailbox";
import { saveToken } from "../../data/accounts/token";
import type { Learner } from "../../domain/learner";
import type { TurnOutcome } from "../../domain/rate-limit";
import { tokenTimes } from "../../domain/token";
import { env } from "../../env";
import { linkLetter } from "../../mail/letter";
import { sendLetter } from "../../mail/send";
import { paths } from "../../paths";
import { record } from "../audit";
import { currentOrigin } from "../origin";
import { takeTurn } from "../rate-limit";

/** Whether this installation can send mail. */
export function isMailOn(): boolean {
  return env.SMTP_URL !== undefined;
}

/**
 * Whether a mail may be asked for to this address, and from where this request comes; each asking counts. Links to
 * choose a new password count apart: they work wherever they were asked for, so that strangers who ask for many of
 * them, or of others, keep nobody from one.
 */
export async function takeMailTurn(email: string, what?: "reset"): Promise<TurnOutcome> {
  const { address } = await currentOrigin();
  return takeTurn(["mails", what ? `${what} for ${email}` : email], ["mailsFrom", address]);
}

/** Mails the owner of an address a link to choose a new password, if it has an account. */
export async function sendResetLink(email: string): Promise<void> {
  const found = await findMailbox(email);
  if (found) await mailReset(found.learner);
}

/**
 * Mails the owner of an address a link that signs them in, where they asked for it, if it has an account. Where it was
 * never confirmed, somebody else may have made the account: a new password first, which shuts them out.
 */
export async function sendSignInLink(
  email: string,
  asked: { asker: string; next: string | undefined },
): Promise<void> {
  const found = await findMailbox(email);
  if (!found) return;
  const { learner, isConfirmed } = found;
  if (!isConfirmed) return mailReset(learner);
  const token = await saveToken(
    "sign-in-link",
    { userId: learner.id, email: learner.email, data: JSON.stringify(asked) },
    tokenTimes("sign-in-link", new Date()),
  );
  await record("link-requested", learner.id);
  const path = paths.signInLink(learner.locale, { token });
  await sendLetter(learner.email, linkLetter("sign-in-link", learner.locale, { path }));
}

async function mailReset({ id: userId, email, locale }: Learner): Promise<void> {
  const times = tokenTimes("reset-link", new Date());
  const token = await saveToken("reset-link", { userId, email }, times);
  await record("reset-requested", userId);
  const path = paths.resetPassword(locale, { token });
  await sendLetter(email, linkLetter("reset-link", locale, { path }));
}
