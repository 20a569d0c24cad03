import { useMessages, useTranslations } from "next-intl";
import { linkLimit } from "@/lib/domain/item-marks";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/format";
import type { OwnItemView } from "../own-item-view";
import { AddLink } from "./add-link";
import { OwnLinkEntry } from "./own-link";

/** The links that the learner added, and a form for another one. */
export function YourLinks({ own, locale }: { own: OwnItemView; locale: Locale }) {
  const t = useTranslations("item.where.own");
  const { account } = useMessages();
  const { links, item } = own.marks;
  return (
    <>
      {links.length > 0 && (
        <ul className="divide-y divide-line border-line border-t">
          {links.map((link) => (
            <OwnLinkEntry key={link.url} link={link} own={own} locale={locale} />
          ))}
        </ul>
      )}
      <AddLink
        // A new form after each link that was added.
        key={links.length}
        item={item}
        action={own.actions.addLink}
        locale={locale}
        returnTo={own.returnTo}
        messages={{
          open: t("open"),
          url: t("url"),
          title: t("title"),
          add: t("add"),
          errors: {
            required: t("errors.required"),
            "too-long": t("errors.too-long"),
            "not-a-link": t("errors.not-a-link"),
            full: t("full", { limit: formatNumber(linkLimit, locale) }),
          },
          formErrors: account.errors.form,
        }}
      />
    </>
  );
}
