import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { ResetPreview } from "@/lib/loaders/revert";
import type { FormAction } from "../forms/form-action";
import { ConfirmChangesPage } from "./confirm-changes-page";

/** Confirms the reset of a step, an item or the whole path. */
export function ResetPage({
  reset: { of, started, places },
  action,
  locale,
}: {
  reset: ResetPreview;
  action: FormAction;
  locale: Locale;
}) {
  const t = useTranslations("history.reset");
  const count = started.length;
  const headline = () => {
    if (of === null) return t("unknown");
    if (of === undefined) return t("headline.path");
    const item = places.get(of)?.item;
    if (item) return t("headline.item", { title: item.title[locale] });
    const place = [...places.values()].find(({ step }) => step.key === of);
    return t("headline.step", { title: place?.step.title[locale] ?? "" });
  };
  return (
    <ConfirmChangesPage
      headline={headline()}
      lead={of !== null && <p>{count === 0 ? t("nothing") : t("lead", { count })}</p>}
      listTitle={t("list")}
      submit={t("submit", { count })}
      planned={started.map((now) => ({ now, to: "not-started" }))}
      places={places}
      action={action}
      locale={locale}
    />
  );
}
