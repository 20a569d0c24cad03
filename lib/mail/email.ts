import { createTranslator } from "next-intl";
import type { AuditEvent } from "../domain/audit";
import type { Locale } from "../domain/locale";
import { type TokenPurpose, tokenLifetimes } from "../domain/token";
import { env } from "../env";
import { messages } from "../i18n/messages";

type Link = { readonly label: string; readonly href: string };

/** A mail before it is written as plain text and as HTML. */
export type Email = {
  readonly locale: Locale;
  readonly subject: string;
  readonly lead: string;
  readonly links: readonly Link[];
  readonly note: string;
  /** Where it comes from. */
  readonly site: string;
};

/** A path of the product as an address for a mail: from the configured one, never from what a request claims. */
function absoluteUrl(path: string): string {
  return new URL(path, env.NEXTAUTH_URL).href;
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "mail" });
}

const minute = 60 * 1000;

/** The mails with one link that is good once, by what its token is for. */
export type LinkPurpose = Extract<
  TokenPurpose,
  "sign-in-link" | "reset-link" | "confirm-sign-up" | "confirm-old-email" | "confirm-new-email"
>;

/** A mail whose link, a path of the product, is good once. `email` is the new address where one changes. */
export function linkEmail(
  purpose: LinkPurpose,
  locale: Locale,
  { path, email = "" }: { path: string; email?: string },
): Email {
  const t = translator(locale);
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

/** For somebody who signs up with an address that has an account already. */
export function accountExistsEmail(
  locale: Locale,
  { signIn, reset }: { signIn: string; reset: string },
): Email {
  const t = translator(locale);
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

/** For the address that an account had until now. */
export function addressChangedEmail(locale: Locale, email: string): Email {
  const t = translator(locale);
  return {
    locale,
    subject: t("changed.subject"),
    lead: t("changed.lead", { email }),
    links: [],
    note: t("changed.note"),
    site: absoluteUrl("/"),
  };
}

/** What the owner of an account is told by mail, whoever has done it. */
export type SecurityChange = Extract<
  AuditEvent,
  | "password-changed"
  | "password-reset"
  | "passkey-added"
  | "passkey-removed"
  | "second-factor-on"
  | "second-factor-off"
  | "recovery-codes-made"
  | "account-linked"
  | "account-unlinked"
>;

/** For the owner of an account, when what opens it has changed. */
export function securityEmail(
  change: SecurityChange,
  locale: Locale,
  { security, reset }: { security: string; reset: string },
): Email {
  const t = translator(locale);
  return {
    locale,
    subject: t(`change.${change}.subject`),
    lead: t(`change.${change}.lead`),
    links: [
      { label: t("change.button"), href: absoluteUrl(security) },
      { label: t("change.reset"), href: absoluteUrl(reset) },
    ],
    note: t("change.note"),
    site: absoluteUrl("/"),
  };
}
