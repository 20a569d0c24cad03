import type { PlanFinding } from "@/lib/domain/plan-line";
import { formatDay } from "@/lib/format";
import type { PaceView } from "@/lib/loaders/dashboard-forecast";
import { type ChartContext, monthText } from "./chart-context";

/** What the line of required ticks has risen by, in a sentence. */
export function paceText(context: ChartContext, { pace }: Pick<PaceView, "pace">): string {
  const { done, required } = context.dashboard.progress;
  const { kind, ...figures } = pace;
  return context.t(`burnUp.${kind}`, { ...figures, done, required, period: monthText(context) });
}

/** The headline: where the learner is beside the plan, or beside the month before. */
export function headlineText(
  context: ChartContext,
  { pace }: Pick<PaceView, "pace">,
  plan: { readonly finding: PlanFinding | null; readonly targetOn: string | null } | null,
): string {
  const { t, locale, dashboard } = context;
  const period = monthText(context);
  if (!dashboard.progress.current) return t("complete");
  if (plan?.finding) {
    const { kind } = plan.finding;
    const ticks = "ticks" in plan.finding ? plan.finding.ticks : 0;
    const date = plan.targetOn ? formatDay(plan.targetOn, locale, "long") : "";
    return t(`plan.${kind}`, { ticks, date });
  }
  if (pace.kind === "pause" && dashboard.on !== undefined) return t("burnUp.pause", { period });
  if (pace.kind === "pause" || pace.kind === "first") {
    const count = Math.max(0, pace.recent);
    return t("headline", { count, words: t("words", { count }), period });
  }
  return t(`pace.${pace.kind}`);
}
