import { useTranslations } from "next-intl";
import { HistoryLinks } from "@/components/history/history-links";
import { Card } from "@/components/ui/card";
import type { StepProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { Step } from "@/lib/domain/path";
import type { StepView } from "@/lib/loaders/step";
import { paths } from "@/lib/paths";
import { ChecklistForm } from "./checklist-form";
import type { ChecklistActions, ChecklistNotice } from "./checklist-notice";
import { GroupSection } from "./group-section";
import { NextUpList } from "./next-up-list";

type Props = {
  view: StepView;
  locale: Locale;
  actions: ChecklistActions;
  notice: ChecklistNotice;
};

export function StepPage({ view, locale, actions, notice }: Props) {
  const t = useTranslations("path");
  const { step: progress, states, noteLines, next, today } = view;
  const { step, groups } = progress;
  return (
    <div className="py-8 sm:py-12">
      <StepHeader progress={progress} locale={locale} />
      <div className="mt-9 grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <ChecklistForm
            actions={actions}
            locale={locale}
            returnTo={paths.step(locale, step.key)}
            notice={notice}
          >
            {groups.map((group) => (
              <GroupSection
                key={group.group.key}
                step={step.key}
                progress={group}
                states={states}
                noteLines={noteLines}
                today={today}
                locale={locale}
              />
            ))}
          </ChecklistForm>
        </div>
        <Card className="lg:sticky lg:top-6 print:hidden">
          <h2 className="mb-1 text-xl">{t("next.title")}</h2>
          <NextUpList
            next={next}
            states={states}
            today={today}
            locale={locale}
            currentStep={step.key}
          />
        </Card>
      </div>
      <AdjacentSteps {...view} locale={locale} />
      <HistoryLinks step={step.key} locale={locale} />
    </div>
  );
}

function StepHeader({ progress, locale }: { progress: StepProgress; locale: Locale }) {
  const t = useTranslations("path");
  const { step, done, required } = progress;
  const months = step.months;
  return (
    <header>
      <p className="text-muted">
        <a href={paths.path(locale)} className="inline-block py-1 underline underline-offset-4">
          {t("title")}
        </a>{" "}
        › {t("step", { number: step.number })}
      </p>
      <h1 className="mt-1 text-3xl sm:text-4xl">{step.title[locale]}</h1>
      <p className="mt-3 max-w-2xl text-muted">{step.purpose[locale]}</p>
      <p className="mt-2 max-w-2xl text-muted">
        {t.rich("comesOut", {
          outcome: step.outcome[locale],
          b: (chunks) => <strong className="text-ink">{chunks}</strong>,
        })}
      </p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-5 text-muted">
        {months ? t("months", { from: months[0], to: months[1] }) : t("endless")}
        {step.guide && (
          <a
            href={paths.guide(locale, step.guide)}
            className="py-1 font-semibold text-pandan underline underline-offset-4"
          >
            {t("guide")}
          </a>
        )}
      </p>
      <p className="mt-4 flex max-w-lg items-center gap-4">
        <progress
          value={done}
          max={required}
          aria-label={t("required", { done, required })}
          className="meter grow"
        />
        <span className="shrink-0">
          {t.rich("count", { done, required, b: () => <strong>{done}</strong> })}
        </span>
      </p>
    </header>
  );
}

function AdjacentSteps({
  previous,
  following,
  locale,
}: Pick<StepView, "previous" | "following"> & { locale: Locale }) {
  const t = useTranslations("path");
  const link = (step: Step, label: string, side: string) => (
    <a
      href={paths.step(locale, step.key)}
      className={`rounded-card border border-line bg-surface px-5 py-4 hover:border-pandan ${side}`}
    >
      <span className="block text-muted text-sm">{label}</span>
      <span className="font-semibold">{step.title[locale]}</span>
    </a>
  );
  return (
    <nav aria-label={t("title")} className="mt-12 grid grid-cols-1 gap-4 sm:grid-cols-2">
      {previous && link(previous, t("previousStep"), "")}
      {following && link(following, t("nextStep"), "sm:col-start-2 sm:text-right")}
    </nav>
  );
}
