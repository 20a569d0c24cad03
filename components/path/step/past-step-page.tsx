import { useTranslations } from "next-intl";
import { PastDateBanner } from "@/components/history/past-date-banner";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import type { StepView } from "@/lib/loaders/step";
import { GroupHeading } from "../rows/group-heading";
import { PastRow } from "../rows/past-row";
import { rowDataOf } from "../rows/row-data";
import { AdjacentSteps } from "./adjacent-steps";
import { StepHeader } from "./step-header";
import { StepProgressBar } from "./step-progress-bar";

/** A step as it was at the end of a past day: nothing on it changes anything or leads to today. */
export function PastStepPage({ view, locale }: { view: StepView; locale: Locale }) {
  const t = useTranslations("path");
  const state = useTranslations("common.state");
  const { step: progress, states, noteLines, today, past, on } = view;
  const { step, groups } = progress;
  const context = { step: step.key, states, noteLines, today, t, locale };
  return (
    <div className="py-8 sm:py-12">
      {past && <PastDateBanner past={past} page="path" step={step.key} locale={locale} />}
      <StaticMarkup>
        <StepHeader step={step} on={on} t={t} locale={locale} />
        <StepProgressBar progress={progress} t={t} />
        {groups.map((each) => (
          <section key={each.group.key} className="mt-9 max-w-3xl">
            <GroupHeading progress={each} t={t} locale={locale} />
            <ul className="item-rows">
              {each.group.items.map((item) => {
                const isOptional = each.group.rule.kind === "all-core" && !item.core;
                const row = rowDataOf(item, { ...context, isOptional });
                return <PastRow key={item.key} row={row} state={state(row.status)} />;
              })}
            </ul>
          </section>
        ))}
        <AdjacentSteps {...view} on={on} t={t} locale={locale} />
      </StaticMarkup>
    </div>
  );
}
