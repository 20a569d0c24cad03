import { useTranslations } from "next-intl";
import { HistoryLinks } from "@/components/history/history-links";
import { StepLog } from "@/components/log/step-log";
import { useRecentHabits } from "@/components/log/use-recent-habits";
import { Card } from "@/components/ui/card";
import { KeptMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { hasStarted } from "@/lib/domain/progress";
import type { StepView } from "@/lib/loaders/step";
import { paths } from "@/lib/paths";
import { ChecklistForm } from "./checklist-form";
import type { ChecklistActions, ChecklistNotice } from "./checklist-notice";
import { GroupSection } from "./group-section";
import { MilestoneText } from "./milestones/milestone-text";
import { useMilestones } from "./milestones/milestones";
import { NextUpRows } from "./next-up-list";
import { AdjacentSteps } from "./step/adjacent-steps";
import { StepHeader } from "./step/step-header";
import { StepProgressBar } from "./step/step-progress-bar";

type Props = {
  view: StepView;
  locale: Locale;
  actions: ChecklistActions;
  notice: ChecklistNotice;
};

export function StepPage({ view, locale, actions, notice }: Props) {
  const t = useTranslations("path");
  const history = useTranslations("history");
  const { step: progress, states, noteLines, next, today } = view;
  const { step, groups } = progress;
  const milestone = useMilestones(view, locale).findLast(({ key }) => key === step.key);
  const recent = useRecentHabits(view, locale);
  const firstRubric = groups.find(({ group }) => group.rule.kind === "rubric");
  return (
    <div className="py-8 sm:py-12">
      <KeptMarkup
        locale={locale}
        name={`step/${step.key}/header`}
        render={() => <StepHeader step={step} t={t} locale={locale} />}
      />
      <div className="mt-4 grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <StepProgressBar progress={progress} t={t} />
          {milestone && (
            <div className="mb-6">
              <MilestoneText milestone={milestone} />
            </div>
          )}
          <ChecklistForm
            actions={actions}
            locale={locale}
            returnTo={paths.step(locale, step.key)}
            notice={notice}
            learnerProgress={view}
            items={groups.flatMap(({ group }) => group.items)}
          >
            {groups.map((group) => (
              <GroupSection
                key={group.group.key}
                step={step.key}
                progress={group}
                explanation={group === firstRubric ? t("rubric") : undefined}
                states={states}
                noteLines={noteLines}
                recent={recent}
                today={today}
                locale={locale}
              />
            ))}
          </ChecklistForm>
          <StepLog step={step} log={view.log} today={today} locale={locale} />
        </div>
        <StaticMarkup className="lg:sticky lg:top-6 print:hidden">
          <Card>
            <h2 className="mb-1 text-xl">{t("next.title")}</h2>
            <NextUpRows
              next={next}
              states={states}
              today={today}
              t={t}
              locale={locale}
              currentStep={step.key}
            />
          </Card>
        </StaticMarkup>
      </div>
      <KeptMarkup
        locale={locale}
        name={`step/${step.key}/adjacent`}
        render={() => <AdjacentSteps {...view} t={t} locale={locale} />}
      />
      <HistoryLinks
        step={step.key}
        canReset={hasStarted(states, itemsOf({ steps: [step] }))}
        t={history}
        locale={locale}
      />
    </div>
  );
}
