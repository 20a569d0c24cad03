import { useTranslations } from "next-intl";
import { StepBars } from "@/components/charts/step-bars";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { Panel } from "./panel";

export function StepsPanel({ progress, locale }: { progress: PathProgress; locale: Locale }) {
  const t = useTranslations("dashboard.steps");
  const count = useTranslations("common");
  const furthest = progress.steps.reduce((best, step) =>
    step.percent > best.percent ? step : best,
  );
  const finding =
    progress.done === progress.required ? "all" : progress.done === 0 ? "none" : "lead";
  return (
    <Panel title={t(finding, { title: furthest.step.title[locale], percent: furthest.percent })}>
      <StepBars
        rows={progress.steps.map(({ step, done, required }) => ({
          key: step.key,
          label: step.title[locale],
          done,
          required,
          href: paths.step(locale, step.key),
          text: count("count", { done, required }),
        }))}
      />
    </Panel>
  );
}
