import { useTranslations } from "next-intl";
import { HistoryLinks } from "@/components/history/history-links";
import { PastDateBanner } from "@/components/history/past-date-banner";
import { Card } from "@/components/ui/card";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { hasStarted } from "@/lib/domain/progress";
import type { ItemDetailsView } from "@/lib/loaders/item-details";
import type { LearnerProgressOn } from "@/lib/loaders/past-date";
import type { ChecklistActions, ChecklistNotice } from "./checklist-notice";
import { FirstItem } from "./first-item";
import { NextUpRows } from "./next-up-list";
import { FirstHeader, PathHeader } from "./step/path-header";
import { PercentCard } from "./step/percent-card";
import { StepList } from "./step-list";

export function PathPage({
  learnerProgress,
  first,
  locale,
  actions,
  notice,
}: {
  learnerProgress: LearnerProgressOn;
  /** What a new learner begins with; null later. */
  first: ItemDetailsView | null;
  locale: Locale;
  actions: ChecklistActions;
  notice: ChecklistNotice;
}) {
  const t = useTranslations("path");
  const history = useTranslations("history");
  const { progress, states, next, today, past, on } = learnerProgress;
  const isPast = on !== undefined;
  const items = itemsOf({ steps: progress.steps.map(({ step }) => step) });
  return (
    <div className="py-8 sm:py-12">
      {past && <PastDateBanner past={past} page="path" locale={locale} />}
      {first && (
        <div className="mb-10 grid grid-cols-1 gap-6">
          <FirstHeader t={t} />
          <FirstItem {...{ first, learnerProgress, locale, actions, notice }} />
        </div>
      )}
      <StaticMarkup>
        <div className="grid grid-cols-1 gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          {!first && <PathHeader progress={progress} on={on} t={t} locale={locale} />}
          {!first && <PercentCard progress={progress} isPast={isPast} t={t} locale={locale} />}
          <StepList progress={progress} on={on} t={t} locale={locale} />
          <div className="flex flex-col gap-8 self-start lg:sticky lg:top-6">
            {first && <PercentCard progress={progress} isPast={isPast} t={t} locale={locale} />}
            <Card>
              <h2 className="mb-1 text-xl">{t(isPast ? "next.titleOn" : "next.title")}</h2>
              <NextUpRows {...{ next, states, today, isPast, t, locale }} />
            </Card>
          </div>
        </div>
        {!isPast && (
          <HistoryLinks canReset={hasStarted(states, items)} t={history} locale={locale} />
        )}
      </StaticMarkup>
    </div>
  );
}
