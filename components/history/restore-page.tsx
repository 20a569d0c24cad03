import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatEventTime } from "@/lib/format";
import type { RestorePreview } from "@/lib/loaders/revert";
import type { FormAction } from "../forms/form-action";
import { ConfirmChangesPage } from "./confirm-changes-page";
import { changeText } from "./lines/change-line";

/** Confirms that all items go back to their state before a change. */
export function RestorePage({
  restore: { event, differences, places },
  action,
  locale,
}: {
  restore: RestorePreview;
  action: FormAction;
  locale: Locale;
}) {
  const t = useTranslations("history.restore");
  const context = {
    ...{ places, locale },
    t: useTranslations("history"),
    state: useTranslations("common.state"),
  };
  const count = differences.length;
  const moment = event && formatEventTime(event, locale);
  return (
    <ConfirmChangesPage
      headline={moment === null ? t("unknown") : t("headline", { moment })}
      lead={
        event && (
          <>
            <p>{t("before", { change: changeText(event, context) })}</p>
            <p>{count === 0 ? t("nothing") : t("lead", { count })}</p>
          </>
        )
      }
      listTitle={t("list")}
      submit={t("submit", { count })}
      planned={differences.map(({ current, before }) => ({
        now: current,
        to: before.status,
        completedOn: before.completedOn,
      }))}
      places={places}
      action={action}
      locale={locale}
    >
      <input type="hidden" name="before" value={event?.sequence} />
    </ConfirmChangesPage>
  );
}
