import { useTranslations } from "next-intl";
import { HistoryLinks } from "@/components/history/history-links";
import { PastDateBanner } from "@/components/history/past-date-banner";
import { Card } from "@/components/ui/card";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import type { LearnerProgressOn } from "@/lib/loaders/past-date";
import { NextUpRows } from "./next-up-list";
import { PathHeader } from "./step/path-header";
import { PercentCard } from "./step/percent-card";
import { StepList } from "./step-list";

export function PathPage({
  learnerProgress,
  locale,
}: {
  learnerProgress: LearnerProgressOn;
  locale: Locale;
}) {
  const t = useTranslations("path");
  const history = useTranslations("history");
  const { progress, states, next, today, past, on } = learnerProgress;
  const isPast = on !== undefined;
  return (
    <div className="py-8 sm:py-12">
      {past && <PastDateBanner past={past} page="path" locale={locale} />}
      <StaticMarkup>
        <div className="grid grid-cols-1 gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <PathHeader progress={progress} on={on} t={t} locale={locale} />
          <PercentCard progress={progress} isPast={isPast} t={t} locale={locale} />
          <StepList progress={progress} on={on} t={t} locale={locale} />
          <Card className="self-start lg:sticky lg:top-6">
            <h2 className="mb-1 text-xl">{t(isPast ? "next.titleOn" : "next.title")}</h2>
            <NextUpRows
              next={next}
              states={states}
              today={today}
              isPast={isPast}
              t={t}
              locale={locale}
            />
          </Card>
        </div>
        {!isPast && (
          <HistoryLinks
            hasProgress={[...states.values()].some(({ status }) => status !== "not-started")}
            t={history}
            locale={locale}
          />
        )}
      </StaticMarkup>
    </div>
  );
}
