import { weekStartOf } from "./calendar";
import type { Forecast } from "./forecast";

/** A forecast as the learner first saw it in a week, which starts on the Monday `week`. */
export type ShownForecast = {
  readonly week: string;
  readonly shownOn: string;
  readonly early: string;
  readonly likely: string;
  readonly late: string;
};

/** Null for a forecast without days. */
export function shownForecastOf(forecast: Forecast, today: string): ShownForecast | null {
  if (forecast.state !== "ready") return null;
  const { early, likely, late } = forecast;
  return { week: weekStartOf(today), shownOn: today, early, likely, late };
}
