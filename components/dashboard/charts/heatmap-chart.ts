import { drawHeatmap } from "@/lib/charts/heatmap";
import { activitySummaryOf, activityWeeks } from "@/lib/domain/activity";
import { addDays, weekStartOf } from "@/lib/domain/calendar";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./chart-context";

/** Any Monday, from which the names of weekdays are formatted. */
const monday = "2024-01-01";

/** Says what so many weeks hold, as many as are drawn. */
export function heatmapTitle({ dashboard, t, locale }: ChartContext, weeks: number): string {
  const { days, today, on } = dashboard;
  const { activeDays, favouriteWeekday } = activitySummaryOf(days, today, weeks);
  const period =
    on === undefined
      ? t("heatmap.period", { weeks })
      : t("heatmap.periodUntil", { weeks, date: formatDay(on, locale, "medium") });
  if (favouriteWeekday === null) return t("heatmap.none", { period });
  const weekday = formatDay(addDays(weekStartOf(today), favouriteWeekday), locale, "weekday");
  return t("heatmap.some", { count: activeDays, weekday, period });
}

export function heatmapChart(context: ChartContext) {
  const { dashboard, t, locale, style, addressOf } = context;
  const { today } = dashboard;
  const days = dashboard.days.map(({ day, changes }) => ({
    date: day,
    count: Math.max(0, changes),
  }));
  return {
    title: heatmapTitle(context, activityWeeks.wide),
    description: t("heatmap.description"),
    days,
    weekdays: [0, 2, 4, 6].map((day) =>
      formatDay(addDays(monday, day), locale, "weekday").slice(0, 3),
    ),
    drawing: drawHeatmap(
      {
        ...{ days, today, weeks: activityWeeks },
        hrefOf: (day) => addressOf(paths.history(locale, { day })),
        nameOf: ({ date, count }) =>
          t("heatmap.day", { date: formatDay(date, locale, "full"), count }),
      },
      style,
    ),
  };
}
