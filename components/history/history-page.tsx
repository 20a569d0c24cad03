import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { Kawung } from "@/components/ui/kawung";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber } from "@/lib/format";
import type { History } from "@/lib/loaders/history";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";
import { HistoryDay } from "./history-day";
import { HistoryFilter } from "./history-filter";
import { HistoryNotice, type HistoryNoticeQuery } from "./history-notice";
import { Timeline } from "./lines/timeline";
import { PastDateCard } from "./past-date-card";

export function HistoryPage({
  history,
  locale,
  notice,
  undo,
}: {
  history: History;
  locale: Locale;
  notice: HistoryNoticeQuery;
  undo: FormAction;
}) {
  const { days, states, places, learner, query, first, dayError } = history;
  const isEmpty = first === null && days.length === 0 && query.day === undefined;
  const returnTo = paths.history(locale, query);
  const t = useTranslations("history");
  const state = useTranslations("common.state");
  return (
    <div className="py-8 sm:py-12">
      {query.day === undefined ? (
        <Header total={history.total} first={first} isEmpty={isEmpty} locale={locale} />
      ) : (
        <HistoryDay history={history} day={query.day} locale={locale} />
      )}
      {query.day === undefined && dayError && (
        <p role="status" className="-mt-3 mb-8 font-semibold text-bata">
          {t(`past.errors.${dayError}`, { date: "" })}
        </p>
      )}
      <HistoryNotice {...{ notice, days, states, locale, returnTo, undo }} />
      {isEmpty ? (
        <EmptyHistory firstStep={[...places.values()][0]?.step.key ?? ""} locale={locale} />
      ) : (
        <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            {query.day === undefined && (
              <HistoryFilter
                query={query}
                places={places}
                resultCount={history.resultCount}
                hasNotes={days.length > 0}
                locale={locale}
              />
            )}
            <form action={undo}>
              <HiddenFormFields locale={locale} returnTo={returnTo} />
              <StaticMarkup>
                <Timeline {...{ days, states, places, learner, t, state, locale }} />
              </StaticMarkup>
            </form>
            <Pagination {...history} locale={locale} />
          </div>
          {history.firstLived !== null && (
            <PastDateCard
              range={{ first: history.firstLived, today: history.today }}
              locale={locale}
            />
          )}
        </div>
      )}
    </div>
  );
}

function Header({
  total,
  first,
  isEmpty,
  locale,
}: Pick<History, "total" | "first"> & { isEmpty: boolean; locale: Locale }) {
  const t = useTranslations("history");
  return (
    <header className="mb-8">
      <h1 className="text-3xl sm:text-4xl">
        {first === null
          ? t(isEmpty ? "headlineNone" : "headlineNotes")
          : t("headline", {
              count: total,
              number: formatNumber(total, locale),
              date: formatDay(first, locale, "long"),
            })}
      </h1>
      {first !== null && (
        <>
          <p className="mt-3 max-w-2xl text-muted">{t("lead")}</p>
          <a
            href="#another-day"
            className="mt-2 inline-block py-1 underline underline-offset-4 lg:hidden"
          >
            {t("past.title")}
          </a>
        </>
      )}
    </header>
  );
}

function EmptyHistory({ firstStep, locale }: { firstStep: string; locale: Locale }) {
  const t = useTranslations("history.empty");
  return (
    <section className="relative overflow-hidden rounded-card border border-line bg-surface p-6 shadow-card sm:p-10">
      <Kawung className="absolute inset-y-0 right-0 h-full w-1/2 opacity-20 [mask-image:linear-gradient(to_left,black,transparent)]" />
      <div className="relative max-w-lg">
        <p className="mb-6 text-muted">{t("text")}</p>
        <a href={paths.step(locale, firstStep)} className={buttonClass("primary")}>
          {t("start")}
        </a>
      </div>
    </section>
  );
}

function Pagination({
  newer,
  older,
  locale,
}: Pick<History, "newer" | "older"> & { locale: Locale }) {
  const t = useTranslations("history.pages");
  if (newer === null && older === null) return null;
  return (
    <nav aria-label={t("label")} className="mt-8 flex justify-between gap-4">
      {newer !== null && (
        <a href={paths.history(locale, newer)} className={buttonClass()}>
          {t("newer")}
        </a>
      )}
      {older !== null && (
        <a href={paths.history(locale, older)} className={`ml-auto ${buttonClass()}`}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}
