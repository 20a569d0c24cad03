import { useTranslations } from "next-intl";
import type { PlacedEvent } from "@/lib/domain/history";
import type { Locale, Place } from "@/lib/domain/path";
import type { PastItem } from "@/lib/domain/rewind";
import { formatInstant } from "@/lib/format";
import { useChangeText } from "./change-line";
import { ConfirmPage } from "./confirm-page";

type Restore = {
  event: PlacedEvent | null;
  differences: readonly PastItem[];
  places: ReadonlyMap<string, Place>;
};

/** Everything back to before a change: what that would mean, and the button that does it. */
export function RestorePage({
  restore: { event, differences, places },
  action,
  locale,
}: {
  restore: Restore;
  action: (form: FormData) => Promise<void>;
  locale: Locale;
}) {
  const t = useTranslations("history.restore");
  const text = useChangeText({ places, locale });
  const count = differences.length;
  const moment = event && formatInstant(event.at, locale, "moment", event.timeZone);
  return (
    <ConfirmPage
      headline={moment === null ? t("unknown") : t("headline", { moment })}
      lead={
        event && (
          <>
            <p>{t("before", { change: text(event) })}</p>
            <p>{count === 0 ? t("nothing") : t("lead", { count })}</p>
          </>
        )
      }
      listTitle={t("list")}
      submit={t("submit", { count })}
      planned={differences.map(({ now, before }) => ({ now, to: before.status }))}
      places={places}
      action={action}
      locale={locale}
    >
      <input type="hidden" name="before" value={event?.sequence} />
    </ConfirmPage>
  );
}
