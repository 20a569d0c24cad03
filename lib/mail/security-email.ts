import { createFormatter } from "next-intl";
import type { AuditEvent } from "../domain/audit";
import type { Locale } from "../domain/locale";
import type { RevokedAccess } from "../domain/password-reset";
import { absoluteUrl, type Email, mailTranslator, operatorContact } from "./email";

/** Changes that are reported to the account's owner. */
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

export function securityEmail(
  change: SecurityChange,
  locale: Locale,
  { security, reset }: { security: string; reset: string },
  revoked: readonly RevokedAccess[] = [],
): Email {
  const t = mailTranslator(locale);
  const settings = { label: t("change.button"), href: absoluteUrl(security) };
  const lead = [t(`change.${change}.lead`)];
  if (revoked.length > 0) {
    const removed = createFormatter({ locale }).list(
      revoked.map((access) => t(`revoked.${access}`)),
    );
    lead.push(t("revoked.lead", { removed }));
  }
  const text = { subject: t(`change.${change}.subject`), lead: lead.join(" ") };
  const email = { locale, ...text, site: absoluteUrl("/") };
  if (change === "second-factor-on") {
    // Only a device that is still signed in can turn off what a stranger turned on, and a reset signs out all.
    return { ...email, links: [settings], note: t(`change.${change}.note`, operatorContact()) };
  }
  const newPassword = { label: t("change.reset"), href: absoluteUrl(reset) };
  return { ...email, links: [settings, newPassword], note: t("change.note") };
}
