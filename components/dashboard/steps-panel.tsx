import { useTranslations } from "next-intl";
import { StepBars } from "@/components/charts/step-bars";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { Panel } from "./panel";

/** The headline names the unfinished step that is furthest along, where there is one. */
function headlineOf({ steps, done, required }: PathProgress) {
  const complete = steps.filter((step) => step.state === "complete").length;
  const [step = null] = steps
    .filter((each) => each.state !== "complete" && each.done > 0)
    .toSorted((a, b) => b.percent - a.percent);
  const key = done === required ? "all" : step ? "lead" : complete > 0 ? "some" : "none";
  return { key, step, complete } as const;
}

export function StepsPanel({ progress, locale }: { progress: PathProgress; locale: Locale }) {
  const t = useTranslations("dashboard.steps");
  const count = useTranslations("common");
  const headline = headlineOf(progress);
  return (
    <Panel
      title={t(headline.key, {
        title: headline.step?.step.title[locale] ?? "",
        percent: headline.step?.percent ?? 0,
        count: headline.complete,
      })}
    >
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
