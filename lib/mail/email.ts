import { createTranslator } from "next-intl";
import type { Locale } from "../domain/locale";
import { type TokenPurpose, tokenLifetimes } from "../domain/token";
import { env } from "../env";
import { messages } from "../i18n/messages";

type Link = { readonly label: string; readonly href: string };

type MailItem = { readonly title: string; readonly detail: string; readonly href: string };

export type Email = {
  readonly locale: Locale;
  readonly subject: string;
  readonly lead: string;
  readonly items?: readonly MailItem[];
  readonly links: readonly Link[];
  readonly note: string;
  readonly site: string;
  /** What a mail program calls to unsubscribe (RFC 8058), of an e-mail that comes again and again. */
  readonly oneClick?: string;
};

/** Uses NEXTAUTH_URL, never the Host of a request. */
export function absoluteUrl(path: string): string {
  return new URL(path, env.NEXTAUTH_URL).href;
}

export function mailTranslator(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "mail" });
}

const minute = 60 * 1000;

/** E-mails with one single-use link, named after the purpose of its token. */
export type LinkPurpose = Extract<
  TokenPurpose,
  "sign-in-link" | "reset-link" | "confirm-sign-up" | "confirm-old-email" | "confirm-new-email"
>;

/** `path` is the single-use link; `email` is the new address of an e-mail change. */
export function linkEmail(
  purpose: LinkPurpose,
  locale: Locale,
  { path, email = "" }: { path: string; email?: string },
): Email {
  const t = mailTranslator(locale);
  const minutes = tokenLifetimes[purpose] / minute;
  const values = { minutes, hours: minutes / 60, email };
  return {
    locale,
    subject: t(`${purpose}.subject`),
    lead: t(`${purpose}.lead`, values),
    links: [{ label: t(`${purpose}.button`), href: absoluteUrl(path) }],
    note: t(`${purpose}.note`, values),
    site: absoluteUrl("/"),
  };
}

/** For a sign-up with an address that already has an account. */
export function accountExistsEmail(
  locale: Locale,
  { signIn, reset }: { signIn: string; reset: string },
): Email {
  const t = mailTranslator(locale);
  return {
    locale,
    subject: t("known.subject"),
    lead: t("known.lead"),
    links: [
      { label: t("known.button"), href: absoluteUrl(signIn) },
      { label: t("known.reset"), href: absoluteUrl(reset) },
    ],
    note: t("known.note"),
    site: absoluteUrl("/"),
  };
}

export function operatorContact() {
  return { contact: env.OPERATOR_CONTACT ?? "none" };
}

/** For the previous address of an account. */
export function addressChangedEmail(locale: Locale, email: string): Email {
  const t = mailTranslator(locale);
  return {
    locale,
    subject: t("changed.subject"),
    lead: t("changed.lead", { email }),
    links: [],
    note: t("changed.note", operatorContact()),
    site: absoluteUrl("/"),
  };
}
