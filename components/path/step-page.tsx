import { useTranslations } from "next-intl";
import { HistoryLinks } from "@/components/history/history-links";
import { Card } from "@/components/ui/card";
import { KeptMarkup } from "@/components/ui/kept-markup";
import type { StepProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { hasStarted } from "@/lib/domain/progress";
import type { StepView } from "@/lib/loaders/step";
import { paths } from "@/lib/paths";
import { ChecklistForm } from "./checklist-form";
import type { ChecklistActions, ChecklistNotice } from "./checklist-notice";
import { GroupSection } from "./group-section";
import { NextUpList } from "./next-up-list";
import { AdjacentSteps } from "./step/adjacent-steps";
import { StepIntro } from "./step/step-intro";

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
      <KeptMarkup
        locale={locale}
        name={`step/${step.key}/adjacent`}
        render={() => <AdjacentSteps {...view} t={t} locale={locale} />}
      />
      <HistoryLinks
        step={step.key}
        canReset={hasStarted(states, itemsOf({ steps: [step] }))}
        locale={locale}
      />
    </div>
  );
}

function StepHeader({ progress, locale }: { progress: StepProgress; locale: Locale }) {
  const t = useTranslations("path");
  const { step, done, required } = progress;
  return (
    <header>
      <KeptMarkup
        locale={locale}
        name={`step/${step.key}/intro`}
        render={() => <StepIntro step={step} t={t} locale={locale} />}
      />
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
