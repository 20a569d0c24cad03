import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { addDays } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import type { History } from "@/lib/loaders/history";
import { paths } from "@/lib/paths";

/** The heading of a history of one day, with the ways to the days beside it and back. */
export function HistoryDay({
  history: { dayError, first, firstLived, today, days },
  day,
  locale,
}: {
  history: History;
  day: string;
  locale: Locale;
}) {
  const t = useTranslations("history.day");
  const errors = useTranslations("history.past.errors");
  const earliest = firstLived ?? first ?? today;
  const dates = { previous: addDays(day, -1), next: addDays(day, 1) };
  const beside = (["previous", "next"] as const).filter(
    (way) => dayError === null && dates[way] >= earliest && dates[way] <= today,
  );
  return (
    <header className="mb-8">
      <h1 className="text-3xl sm:text-4xl">{formatDay(day, locale, "full")}</h1>
      <p role="status" className="mt-3 text-muted">
        {dayError
          ? errors(dayError, { date: formatDay(earliest, locale, "long") })
          : t(days.length > 0 ? "lead" : "empty")}
      </p>
      <nav aria-label={t("label")} className="mt-5 flex flex-wrap gap-3">
        {beside.map((way) => (
          <a key={way} href={paths.history(locale, { day: dates[way] })} className={buttonClass()}>
            {t(way)}
          </a>
        ))}
        {dayError === null && (
          <a href={paths.dashboard(locale, day)} className={buttonClass()}>
            {t("dashboard")}
          </a>
        )}
        <a href={paths.history(locale)} className={buttonClass("primary")}>
          {t("all")}
        </a>
      </nav>
    </header>
  );
}
