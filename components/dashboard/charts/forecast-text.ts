import type { Forecast } from "@/lib/domain/forecast";
import { formatDay, formatMonths, formatNumber } from "@/lib/format";
import type { ForecastView } from "@/lib/loaders/dashboard-forecast";
import type { ChartContext } from "./chart-context";

type TextContext = Pick<ChartContext, "t" | "locale">;

const unreadyTexts = {
  "too-early": "tooEarlyText",
  "no-pace": "noPaceText",
  "too-slow": "tooSlowText",
} as const;

const monthOf = (day: string) => day.slice(0, 7);

/** When everything may be done, as the heading of its drawing. */
export function forecastTitle({ t, locale }: TextContext, forecast: Forecast): string {
  if (forecast.state !== "ready") return t(`forecast.${forecast.state}`);
  const { early, late, isLateOpen } = forecast;
  if (isLateOpen) return t("forecast.open", { from: formatDay(early, locale, "monthYear") });
  if (monthOf(early) === monthOf(late))
    return t("forecast.within", { from: formatDay(early, locale, "monthYear") });
  const isOneYear = early.slice(0, 4) === late.slice(0, 4);
  return t("forecast.between", {
    from: formatDay(early, locale, isOneYear ? "monthName" : "monthYear"),
    to: formatDay(late, locale, "monthYear"),
  });
}

/** What stands below the heading, a sentence each. */
export function forecastSentences(
  { t, locale }: TextContext,
  { forecast, targetOn }: Pick<ForecastView, "forecast" | "targetOn">,
): string[] {
  if (forecast.state === "done") return [];
  const hours = (value: number) => formatNumber(Math.round(value), locale);
  const [low, high] = forecast.remainingHours.map(hours);
  const remaining = t("forecast.remaining", { low: low ?? "", high: high ?? "" });
  const target =
    targetOn === null ? [] : [t("forecast.target", { date: formatDay(targetOn, locale, "long") })];
  if (forecast.state !== "ready") {
    return [t(`forecast.${unreadyTexts[forecast.state]}`), ...target, remaining];
  }
  const { early, likely, isLateOpen, trend } = forecast;
  const months = (day: string) => formatDay(day, locale, "monthYear");
  const chance = isLateOpen
    ? t("forecast.chanceOpen", { from: months(early), likely: months(likely) })
    : t("forecast.chance", { likely: formatDay(likely, locale, "long") });
  const perWeek = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  const pace =
    trend === null
      ? []
      : [
          t(`forecast.${trend.direction}`, {
            recent: perWeek(trend.recent),
            before: perWeek(trend.before),
          }),
          t("forecast.estimated"),
        ];
  return [chance, ...pace, ...target, remaining];
}

/** Our own record: what was said before. */
export function earlierForecastText(
  { t, locale }: TextContext,
  { earlier }: Pick<ForecastView, "earlier">,
): string | null {
  if (earlier === null) return null;
  return t("forecast.earlier", {
    date: formatDay(earlier.shownOn, locale, "medium"),
    range: formatMonths(earlier.early, earlier.late, locale),
  });
}
