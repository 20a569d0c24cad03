import { isMailConfigured } from "../auth/email/mail-links";
import { isRequestingBrowser } from "../auth/email/requesting-browser";
import { type SignUpPermission, signUpPermissionOf } from "../auth/sign-up-policy";
import { findToken } from "../data/accounts/token";
import type { MailLinkState } from "../domain/mail-links";
import type { TokenPurpose } from "../domain/token";
import { optionalTokenField, outcomeField } from "../validation/mail-links";

export type MailLinkQuery = { readonly token?: string; readonly outcome?: string };

/** What the page of a link is to show: what became of it, its button, or that it is no good. Uses nothing up. */
export async function loadMailLink(
  purpose: TokenPurpose,
  query: MailLinkQuery,
): Promise<MailLinkState> {
  const outcome = outcomeField.parse(query.outcome);
  if (outcome) return { kind: outcome };
  if (query.token === undefined) return isMailConfigured() ? { kind: "ask" } : { kind: "no-mail" };
  const token = optionalTokenField.parse(query.token);
  const storedToken = token ? await findToken(purpose, token, new Date()) : null;
  if (!token || !storedToken) return { kind: "refused" };
  const kind = (await isRequestingBrowser(purpose, storedToken.data)) ? "press" : "elsewhere";
  return { kind, token, email: storedToken.email };
}

/** Whether forms may offer something by mail. */
export const loadMailSetting = isMailConfigured;

/** Whether whoever opened the sign-up page may sign up, and what they were invited with. */
export async function loadAdmission(
  inviteParam: string | undefined,
): Promise<{ admission: SignUpPermission; invite: string | undefined }> {
  const invite = optionalTokenField.parse(inviteParam);
  return { admission: await signUpPermissionOf(invite, new Date()), invite };
}
