import { createFormatter } from "next-intl";
import type { AuditEvent } from "../domain/audit";
import { deletionGracePeriod } from "../domain/deletion";
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
  | "deletion-requested"
  | "deletion-undone"
>;

type Paths = { readonly security: string; readonly reset: string; readonly keep: string };

const days = deletionGracePeriod / (24 * 60 * 60 * 1000);

/** `revoked`: what a reset removed besides. */
export function securityEmail(
  change: SecurityChange,
  locale: Locale,
  paths: Paths,
  revoked: readonly RevokedAccess[] = [],
): Email {
  const t = mailTranslator(locale);
  const removed = revoked.map((access) => t(`revoked.${access}`));
  const lead = [
    t(`change.${change}.lead`, { days }),
    ...(removed.length > 0
      ? [t("revoked.lead", { removed: createFormatter({ locale }).list(removed) })]
      : []),
  ];
  return {
    locale,
    subject: t(`change.${change}.subject`, { days }),
    lead: lead.join(" "),
    ...adviceOn(change, t, paths),
    site: absoluteUrl("/"),
  };
}

/** For an owner who did not make the change. */
function adviceOn(
  change: SecurityChange,
  t: ReturnType<typeof mailTranslator>,
  { security, reset, keep }: Paths,
): Pick<Email, "links" | "note"> {
  const settings = { label: t("change.button"), href: absoluteUrl(security) };
  const newPassword = { label: t("change.reset"), href: absoluteUrl(reset) };
  switch (change) {
    case "second-factor-on":
      // Only a device that is still signed in can turn off what a stranger turned on, and a reset signs out all.
      return { links: [settings], note: t(`change.${change}.note`, operatorContact()) };
    case "deletion-requested": {
      const keepAccount = { label: t(`change.${change}.button`), href: absoluteUrl(keep) };
      return { links: [keepAccount, newPassword], note: t(`change.${change}.note`) };
    }
    case "deletion-undone":
      return { links: [settings, newPassword], note: t(`change.${change}.note`) };
    default:
      return { links: [settings, newPassword], note: t("change.note") };
  }
}
