import { drawWeekHours } from "@/lib/charts/week-hours";
import { formatDay, formatHours } from "@/lib/format";
import type { RhythmView } from "@/lib/loaders/dashboard-rhythm";
import { type ChartContext, hoursText } from "./chart-context";

export type HoursView = Pick<RhythmView, "weeks" | "rhythm" | "goalMinutes" | "averageMinutes">;

/** Of the weeks before this one that count; of this one where there is none. */
export function hoursTitle(context: ChartContext, { rhythm, averageMinutes }: HoursView): string {
  const { dashboard, t } = context;
  const { counted, thisWeek } = rhythm;
  if (averageMinutes)
    return t("hours.average", { hours: hoursText(averageMinutes, context), weeks: counted });
  if (thisWeek.minutes > 0)
    return t(dashboard.on === undefined ? "hours.thisWeek" : "hours.thatWeek", {
      hours: hoursText(thisWeek.minutes, context),
    });
  return counted === 0 ? t("hours.noneYet") : t("hours.none", { weeks: counted });
}

/** What the goal has to do with them. */
export function hoursGoalText(context: ChartContext, { rhythm, goalMinutes }: HoursView): string {
  const { t } = context;
  if (goalMinutes <= 0) return t("hours.noGoal");
  const goal = hoursText(goalMinutes, context);
  const { reached, counted } = rhythm;
  return reached === 0
    ? t("hours.goalFirst", { goal })
    : t("hours.goal", { goal, reached, counted });
}

export function hoursChart(context: ChartContext, view: HoursView) {
  const { dashboard, t, locale, style } = context;
  const { weeks, rhythm, goalMinutes } = view;
  const all = [...rhythm.pastWeeks, rhythm.thisWeek];
  const stepCount = dashboard.progress.steps.length;
  const names = Array.from({ length: stepCount + 1 }, (_, index) =>
    index < stepCount ? t("hours.step", { number: index + 1 }) : t("hours.noItem"),
  );
  return {
    title: hoursTitle(context, view),
    description: `${t("hours.description")} ${hoursGoalText(context, view)}`,
    names,
    /** The series that are drawn at all. */
    drawn: [...names.keys()].filter((index) => weeks.some(({ parts }) => (parts[index] ?? 0) > 0)),
    drawing: drawWeekHours(
      {
        weeks: weeks.map((week, index) => ({ ...week, isPaused: all[index]?.state === "paused" })),
        goalMinutes,
        labelOf: (index) =>
          index === weeks.length - 1
            ? t("hours.now")
            : formatDay(weeks[index]?.start ?? dashboard.today, locale, "short"),
        formatHours: (minutes) => formatHours(minutes, locale),
      },
      style,
    ),
  };
}
