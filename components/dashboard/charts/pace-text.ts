import { pauseEndOf } from "@/lib/domain/pause";
import { formatDay } from "@/lib/format";
import type { ForecastView, PaceView } from "@/lib/loaders/dashboard-forecast";
import { type ChartContext, monthText } from "./chart-context";

/** What the line of required ticks has risen by, in a sentence. */
export function paceText(context: ChartContext, { pace }: Pick<PaceView, "pace">): string {
  const { done, required } = context.dashboard.progress;
  const { kind, ...figures } = pace;
  return context.t(`burnUp.${kind}`, { ...figures, done, required, period: monthText(context) });
}

type PlanView = Pick<ForecastView, "planLine" | "targetOn" | "pauses" | "doneOn">;

/** The headline: where the learner is beside the plan, or beside the month before. */
export function headlineText(
  context: ChartContext,
  { pace }: Pick<PaceView, "pace">,
  plan: PlanView | null,
): string {
  const { t, locale, dashboard } = context;
  const period = monthText(context);
  if (!dashboard.progress.current) return t("complete");
  const pausedUntil = plan && pauseEndOf(dashboard.today, plan.pauses);
  if (pausedUntil) return t("paused", { date: formatDay(pausedUntil, locale, "long") });
  if (plan?.planLine?.finding) {
    const { finding } = plan.planLine;
    const ticks = "ticks" in finding ? finding.ticks : 0;
    const date = plan.targetOn ? formatDay(plan.targetOn, locale, "long") : "";
    return t(`plan.${finding.kind}`, { ticks, date });
  }
  if (pace.kind === "pause" && dashboard.on !== undefined) return t("burnUp.pause", { period });
  if (pace.kind === "pause" || pace.kind === "first") {
    const count = Math.max(0, pace.recent);
    return t("headline", { count, words: t("words", { count }), period });
  }
  return t(`pace.${pace.kind}`);
}

/** The sentence below: no recent pace is missed by who is done, or in a pause. */
export function subheadingText(
  context: ChartContext,
  view: Pick<PaceView, "pace">,
  plan: PlanView | null,
): string {
  const { t, locale, dashboard } = context;
  if (plan?.doneOn) return t("doneOn", { date: formatDay(plan.doneOn, locale, "long") });
  if (plan && pauseEndOf(dashboard.today, plan.pauses)) return t("inPause");
  return paceText(context, view);
}
