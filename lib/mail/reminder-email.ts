import type { Locale } from "../domain/locale";
import type { ThisWeekItem, ThisWeekReason } from "../domain/this-week";
import { absoluteUrl, type Email, mailTranslator } from "./email";

type ReminderPaths = {
  readonly itemPath: (item: ThisWeekItem) => string;
  readonly dashboard: string;
  /** The page with a button, and what a mail program calls. */
  readonly unsubscribe: string;
  readonly oneClick: string;
};

type Translate = ReturnType<typeof mailTranslator>;

function reasonText(reason: ThisWeekReason, locale: Locale, t: Translate): string {
  switch (reason.kind) {
    case "closes-step":
      return t("reminder.reason.closes-step", { number: reason.step.number });
    case "closes-group":
      return t("reminder.reason.closes-group", { group: reason.group.title[locale] });
    case "needed-by":
      return t("reminder.reason.needed-by", { count: reason.items.length });
    case "pick":
      return t("reminder.reason.pick", { group: reason.group.title[locale] });
    default:
      return t(`reminder.reason.${reason.kind}`);
  }
}

/** Names items of the path alone: nothing that the learner wrote. */
export function reminderEmail(
  locale: Locale,
  items: readonly ThisWeekItem[],
  { itemPath, dashboard, unsubscribe, oneClick }: ReminderPaths,
): Email {
  const t = mailTranslator(locale);
  return {
    locale,
    subject: t("reminder.subject", { count: items.length }),
    lead: t("reminder.lead", { count: items.length }),
    items: items.map((each) => {
      const { number, title } = each.step;
      const step = t("reminder.step", { number, title: title[locale] });
      const [reason] = each.reasons;
      const href = absoluteUrl(itemPath(each));
      const detail = reason ? `${step} · ${reasonText(reason, locale, t)}` : step;
      return { title: each.item.title[locale], detail, href };
    }),
    links: [
      { label: t("reminder.button"), href: absoluteUrl(dashboard) },
      { label: t("reminder.unsubscribe"), href: absoluteUrl(unsubscribe) },
    ],
    note: t("reminder.note"),
    site: absoluteUrl("/"),
    oneClick: absoluteUrl(oneClick),
  };
}
