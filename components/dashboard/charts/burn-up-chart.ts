import { drawBurnUp } from "@/lib/charts/burn-up";
import type { Box } from "@/lib/charts/burn-up-geometry";
import { formatDay, formatMonths, formatNumber } from "@/lib/format";
import type { ForecastView } from "@/lib/loaders/dashboard-forecast";
import type { ChartContext } from "./chart-context";
import { forecastTitle } from "./forecast-text";

type BurnUpView = Pick<ForecastView, "burnUp" | "forecast" | "planLine" | "pauses">;

/** Stretched to the page, or in a box of px. */
export function burnUpChart(context: ChartContext, view: BurnUpView, box?: Box) {
  const { dashboard, t, locale, style } = context;
  const { progress, today, on } = dashboard;
  const { forecast, planLine, pauses } = view;
  const { done, required } = progress;
  const date = formatDay(today, locale, "short");
  const long = (day: string) => formatDay(day, locale, "long");
  const ready = forecast.state === "ready" ? forecast : null;
  const line = t(on === undefined ? "burnUp.description" : "burnUp.descriptionOnDay", {
    done,
    required,
    date,
  });
  const fan = ready && {
    ...ready,
    label: t("forecast.label", { range: formatMonths(ready.early, ready.late, locale) }),
  };
  return {
    title: forecastTitle(context, forecast),
    description: ready
      ? `${line} ${t("forecast.description", {
          ...{ early: long(ready.early), likely: long(ready.likely), late: long(ready.late) },
          ...{ halfFrom: long(ready.halfFrom), halfTo: long(ready.halfTo) },
        })}`
      : line,
    hasFan: fan !== null,
    drawing: drawBurnUp(
      {
        ...{ points: view.burnUp, required, today, fan, pauses },
        ...(box && { box }),
        plan: planLine && { points: planLine.points, label: t("burnUp.plan") },
        todayLabel: t(on === undefined ? "burnUp.today" : "burnUp.onDay", { done, date }),
        formatDay: (day, form) => formatDay(day, locale, form),
        formatNumber: (value) => formatNumber(value, locale),
      },
      style,
    ),
  };
}
