import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { addDays } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import type { PastDate } from "@/lib/loaders/past-date";
import { paths } from "@/lib/paths";
import { PastDateField } from "./past-date-field";

type Props = {
  past: PastDate;
  page: "path" | "dashboard" | "plan";
  /** The key of the step that the page shows. */
  step?: string;
  locale: Locale;
};

function addressOf({ page, step, locale }: Props, day?: string): string {
  if (page === "plan") return paths.plan(locale, { on: day });
  return step === undefined ? paths[page](locale, day) : paths.step(locale, step, day);
}

/** Marks a page that shows a past date, or reports an invalid one, with links to other days. */
export function PastDateBanner(props: Props) {
  const t = useTranslations("history.past");
  const { past, locale } = props;
  const { requestedDate, error, range } = past;
  if (error) {
    const message = t(`errors.${error}`, { date: formatDay(range.first, locale, "long") });
    return (
      <section
        aria-label={t("label")}
        className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-3 rounded-card border-2 border-bata bg-surface p-5"
      >
        <p role="status">{t("now")}</p>
        <OtherDayForm {...props} error={message} />
      </section>
    );
  }
  return (
    <section
      aria-label={t("label")}
      className="mb-6 rounded-card border-2 border-kunyit-fill border-dashed bg-kunyit-soft px-4 py-2 sm:px-5"
    >
      <p role="status">
        <b>{t("banner", { date: formatDay(requestedDate, locale, "full") })}</b>{" "}
        <span className="text-kunyit">{t("readOnly")}</span>
      </p>
      <nav aria-label={t("label")} className="flex flex-wrap items-center gap-x-5">
        <OtherDays {...props} />
        <details className="min-w-0 max-w-full">
          <summary className={`list-none ${linkClass}`}>{t("title")}</summary>
          <OtherDayForm {...props} />
        </details>
      </nav>
    </section>
  );
}

const linkClass = "inline-flex min-h-11 items-center underline underline-offset-4";

function OtherDays(props: Props) {
  const t = useTranslations("history.past");
  const { requestedDate, range } = props.past;
  const days = [
    { label: t("previous"), day: addDays(requestedDate, -1), isThere: requestedDate > range.first },
    { label: t("next"), day: addDays(requestedDate, 1), isThere: requestedDate < range.today },
  ];
  return (
    <>
      <a href={addressOf(props)} className={`font-semibold ${linkClass}`}>
        {t("back")}
      </a>
      {days
        .filter(({ isThere }) => isThere)
        .map(({ label, day }) => (
          <a key={day} href={addressOf(props, day)} className={linkClass}>
            {label}
          </a>
        ))}
    </>
  );
}

function OtherDayForm({ error, ...props }: Props & { error?: string }) {
  const t = useTranslations("history.past");
  const { range, requestedDate } = props.past;
  return (
    <form
      method="get"
      action={addressOf(props)}
      noValidate
      className="flex min-w-0 max-w-full flex-wrap items-start gap-3 pb-3"
    >
      <div className="w-full min-w-0 sm:w-auto">
        <PastDateField range={range} day={error ? undefined : requestedDate} error={error} />
      </div>
      <Button type="submit" className="min-h-12 sm:mt-6.5">
        {t("show")}
      </Button>
    </form>
  );
}
