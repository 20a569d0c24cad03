import type { StepBar } from "@/lib/charts/step-bars";
import { stepsFindingOf } from "@/lib/domain/findings";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./chart-context";

export function stepsChart({ dashboard, t, locale, addressOf }: ChartContext) {
  const { progress } = dashboard;
  const finding = stepsFindingOf(progress);
  const { step, done, required } =
    "step" in finding ? finding.step : { step: null, done: 0, required: 0 };
  const bars: StepBar[] = progress.steps.map(({ step, done, required }) => ({
    ...{ label: step.title[locale], done, required },
    href: addressOf(paths.step(locale, step.key, dashboard.on)),
  }));
  return {
    title: t(`steps.${finding.kind}`, {
      ...{ title: step?.title[locale] ?? "", done, required },
      count: finding.kind === "some" ? finding.complete : 0,
    }),
    description: t("steps.description"),
    bars,
  };
}
