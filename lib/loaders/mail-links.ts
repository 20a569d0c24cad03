import { getTranslations } from "next-intl/server";
import { isMailConfigured } from "../auth/email/mail-links";
import { isRequestingBrowser } from "../auth/email/requesting-browser";
import { type OfferedProvider, offeredProviders } from "../auth/oauth/providers";
import { isSignUpOpen, type SignUpPermission, signUpPermissionOf } from "../auth/sign-up-policy";
import { findToken } from "../data/accounts/token";
import type { Locale } from "../domain/locale";
import type { MailLinkState } from "../domain/mail-links";
import type { TokenPurpose } from "../domain/token";
import { optionalTokenField, outcomeField } from "../validation/mail-links";

export type MailLinkQuery = { readonly token?: string; readonly outcome?: string };

/** The state of a mailed link: its outcome, its button or its refusal. Does not consume the token. */
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
  const kind = (await isRequestingBrowser(purpose, storedToken.data)) ? "valid" : "otherBrowser";
  return { kind, token, email: storedToken.email };
}

/** The title of such a page is a sentence of its own. */
export async function loadMailLinkMetadata(
  locale: Locale,
  page: "signIn" | "confirmSignUp" | "forgotPassword" | "reset",
) {
  const t = await getTranslations({ locale, namespace: `links.${page}` });
  return {
    title: t("title").replace(/[.?]$/, ""),
    description: t("lead"),
    robots: { index: false },
  };
}

export const loadMailSetting = isMailConfigured;

export const loadSignUpSetting = isSignUpOpen;

/** Whether and how the visitor may sign up, and the invitation token where the query has a well-formed one. */
export async function loadRegistration(inviteParam: string | undefined): Promise<{
  permission: SignUpPermission;
  invite: string | undefined;
  providers: readonly OfferedProvider[];
}> {
  const invite = optionalTokenField.parse(inviteParam);
  const permission = await signUpPermissionOf(invite, new Date());
  // A provider's callback knows of no invitation.
  const isInvited = permission.ok && permission.invitation !== null;
  return { permission, invite, providers: isInvited ? [] : offeredProviders };
}
