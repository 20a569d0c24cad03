import { drawBurnUp } from "@/lib/charts/burn-up";
import { formatDay, formatNumber } from "@/lib/format";
import { type ChartContext, monthText } from "./chart-context";

export function burnUpChart(context: ChartContext) {
  const { dashboard, t, locale, style } = context;
  const { burnUp: points, pace, progress, today, on } = dashboard;
  const { done, required } = progress;
  const date = formatDay(today, locale, "short");
  const { kind, ...figures } = pace;
  return {
    title: t(`burnUp.${kind}`, { ...figures, done, required, period: monthText(context) }),
    description: t(on === undefined ? "burnUp.description" : "burnUp.descriptionOnDay", {
      ...{ done, required, date },
    }),
    drawing: drawBurnUp(
      {
        ...{ points, required, today },
        todayLabel: t(on === undefined ? "burnUp.today" : "burnUp.onDay", { done, date }),
        formatDay: (day, form) => formatDay(day, locale, form),
        formatNumber: (value) => formatNumber(value, locale),
      },
      style,
    ),
  };
}
