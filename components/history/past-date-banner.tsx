import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { addDays } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import type { PastDate } from "@/lib/loaders/past-date";
import { paths } from "@/lib/paths";
import { PastDateField } from "./past-date-field";

type Props = {
  past: PastDate;
  page: "path" | "dashboard";
  locale: Locale;
};

/** Marks a page that shows a past date, or reports an invalid one, with links to other days. */
export function PastDateBanner({ past, page, locale }: Props) {
  const t = useTranslations("history.past");
  const { requestedDate, error, range } = past;
  const message = error && t(`errors.${error}`, { date: formatDay(range.first, locale, "long") });
  return (
    <section
      aria-label={t("label")}
      className={`mb-8 grid grid-cols-1 gap-x-8 gap-y-4 rounded-card border-2 p-5 md:grid-cols-[minmax(0,1fr)_auto] ${error ? "border-bata bg-surface" : "border-kunyit-fill border-dashed bg-kunyit-soft"}`}
    >
      {error ? (
        <p role="status">{t("now")}</p>
      ) : (
        <div>
          <p role="status" className="font-bold text-lg">
            {t("banner", { date: formatDay(requestedDate, locale, "full") })}
          </p>
          <p className="text-kunyit">{t("readOnly")}</p>
          <AdjacentDays past={past} page={page} locale={locale} />
        </div>
      )}
      <form
        method="get"
        action={paths[page](locale)}
        noValidate
        className="flex flex-wrap items-start gap-3"
      >
        <div className="min-w-0">
          <PastDateField
            range={range}
            day={error ? undefined : requestedDate}
            error={message ?? undefined}
          />
        </div>
        <Button type="submit" className="min-h-12 sm:mt-6.5">
          {t("show")}
        </Button>
      </form>
    </section>
  );
}

function AdjacentDays({ past: { requestedDate, range }, page, locale }: Props) {
  const t = useTranslations("history.past");
  const days = [
    { label: t("previous"), day: addDays(requestedDate, -1), isThere: requestedDate > range.first },
    { label: t("next"), day: addDays(requestedDate, 1), isThere: requestedDate < range.today },
  ];
  return (
    <nav aria-label={t("label")} className="mt-4 flex flex-wrap gap-2">
      {days
        .filter(({ isThere }) => isThere)
        .map(({ label, day }) => (
          <a key={day} href={paths[page](locale, day)} className={buttonClass()}>
            {label}
          </a>
        ))}
      <a href={paths[page](locale)} className={buttonClass("primary")}>
        {t("back")}
      </a>
    </nav>
  );
}
