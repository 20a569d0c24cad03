import { drawHeatmap } from "@/lib/charts/heatmap";
import type { QuietDay } from "@/lib/charts/heatmap-grid";
import { activitySummaryOf, activityWeeks } from "@/lib/domain/activity";
import { addDays, weekStartOf } from "@/lib/domain/calendar";
import { formatDay } from "@/lib/format";
import type { RhythmView } from "@/lib/loaders/dashboard-rhythm";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./chart-context";

export type HeatmapView = Pick<RhythmView, "days" | "since" | "isPaused" | "isStudyDay">;

/** Any Monday, from which the names of weekdays are formatted. */
const monday = "2024-01-01";

/** Says what so many weeks hold, as many as are drawn. */
export function heatmapTitle(
  { dashboard, t, locale }: ChartContext,
  { days }: Pick<HeatmapView, "days">,
  weeks: number,
): string {
  const { today, on } = dashboard;
  const { activeDays, favouriteWeekday } = activitySummaryOf(days, today, weeks);
  const period =
    on === undefined
      ? t("heatmap.period", { weeks })
      : t("heatmap.periodUntil", { weeks, date: formatDay(on, locale, "medium") });
  if (favouriteWeekday === null) return t("heatmap.none", { period });
  const weekday = formatDay(addDays(weekStartOf(today), favouriteWeekday), locale, "weekday");
  return t("heatmap.some", { count: activeDays, weekday, period });
}

function quietDayOf(day: string, { since, isPaused, isStudyDay }: HeatmapView): QuietDay {
  if (day < since) return "before";
  if (isPaused(day)) return "pause";
  return isStudyDay(day) ? "open" : "rest";
}

export function heatmapChart(context: ChartContext, view: HeatmapView) {
  const { dashboard, t, locale, style, addressOf } = context;
  const { today } = dashboard;
  const days = view.days.map(({ day, changes }) => ({ date: day, count: Math.max(0, changes) }));
  return {
    title: heatmapTitle(context, view, activityWeeks.wide),
    description: t("heatmap.description"),
    days,
    weekdays: [0, 2, 4, 6].map((day) =>
      formatDay(addDays(monday, day), locale, "weekday").slice(0, 3),
    ),
    drawing: drawHeatmap(
      {
        ...{ days, today, weeks: activityWeeks },
        quietOf: (day) => quietDayOf(day, view),
        hrefOf: (day) => addressOf(paths.history(locale, { day })),
        nameOf: ({ date, count }) =>
          t("heatmap.day", { date: formatDay(date, locale, "full"), count }),
      },
      style,
    ),
  };
}
