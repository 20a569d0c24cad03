import { useTranslations } from "next-intl";
import { HistoryLinks } from "@/components/history/history-links";
import { PastDateBanner } from "@/components/history/past-date-banner";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { hasStarted } from "@/lib/domain/progress";
import type { ItemDetailsView } from "@/lib/loaders/item-details";
import type { LearnerProgressOn } from "@/lib/loaders/past-date";
import { paths } from "@/lib/paths";
import type { LearnerStatusActions } from "../item/learner-status";
import type { ChecklistNotice } from "./checklist-notice";
import { FirstItem } from "./first-item";
import { NextUpList } from "./next-up-list";
import { ProgressExplanationPopover } from "./progress-explanation-popover";
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
  actions: LearnerStatusActions;
  notice: ChecklistNotice;
}) {
  const t = useTranslations("path");
  const { progress, states, next, today, past } = learnerProgress;
  const items = itemsOf({ steps: progress.steps.map(({ step }) => step) });
  return (
    <div className="py-8 sm:py-12">
      {past && <PastDateBanner past={past} page="path" locale={locale} />}
      <div className="mb-8 grid grid-cols-1 items-end gap-6 md:grid-cols-[minmax(0,1fr)_20rem]">
        {first ? <FirstHeader /> : <Header progress={progress} locale={locale} />}
        {first && (
          <div className="md:order-last md:col-span-2">
            <FirstItem {...{ first, learnerProgress, locale, actions, notice }} />
          </div>
        )}
        <PercentCard progress={progress} locale={locale} />
      </div>
      <StepList steps={progress.steps} current={progress.current} locale={locale} />
      <Card className="mt-12">
        <h2 className="mb-1 text-xl">{t("next.title")}</h2>
        <NextUpList next={next} states={states} today={today} locale={locale} />
      </Card>
      {(!past || past.error) && (
        <HistoryLinks canReset={hasStarted(states, items)} locale={locale} />
      )}
    </div>
  );
}

/** The same before and after the first tick, so that nothing moves under it. */
function FirstHeader() {
  const t = useTranslations("path.first");
  return (
    <div>
      <h1 className="text-3xl sm:text-4xl">{t("headline")}</h1>
      <p className="mt-3 max-w-lg text-muted">{t("lead")}</p>
    </div>
  );
}

function Header({ progress, locale }: { progress: PathProgress; locale: Locale }) {
  const t = useTranslations("path");
  const isComplete = progress.current === null;
  return (
    <div>
      <p className="text-muted">{t("eyebrow")}</p>
      <h1 className="mt-1 text-3xl sm:text-4xl">
        {t(isComplete ? "headlineComplete" : "headline")}
      </h1>
      <p className="mt-3 max-w-lg text-muted">
        <Lead progress={progress} locale={locale} />
      </p>
      {isComplete && (
        <a href={paths.portfolio(locale)} className={`mt-4 ${buttonClass("primary")}`}>
          {t("openPortfolio")}
        </a>
      )}
    </div>
  );
}

function Lead({ progress, locale }: { progress: PathProgress; locale: Locale }) {
  const t = useTranslations("path.lead");
  const { current, done } = progress;
  if (!current) return t("complete");
  if (done === 0) return t("new");
  return t("going", {
    number: current.step.number,
    missing: current.required - current.done,
    title: current.step.title[locale],
  });
}

function PercentCard({ progress, locale }: { progress: PathProgress; locale: Locale }) {
  const t = useTranslations("path.why");
  const count = useTranslations("common");
  const { done, required, percent } = progress;
  return (
    <div className="flex flex-wrap items-center gap-x-5 rounded-card border border-line bg-surface px-6 py-4 shadow-card">
      <p className="font-extrabold text-5xl tracking-tight">
        <span>{percent}</span>
        <span className="text-2xl">%</span>
      </p>
      <div>
        <p className="font-bold">{count("count", { done, required })}</p>
        <div className="text-muted">
          <ProgressExplanationPopover
            progress={progress}
            locale={locale}
            label={t("question", { percent })}
          />
        </div>
      </div>
    </div>
  );
}
