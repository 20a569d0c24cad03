import type { HoursRange } from "./effort";
import type { Forecast } from "./forecast";
import type { ForecastDays } from "./forecast-days";

/** A forecast as programs get it; days only where it names some. */
export type ForecastData = Partial<Pick<ForecastDays, "early" | "likely" | "late">> &
  Pick<ForecastDays, "drivers"> & {
    readonly state: Forecast["state"];
    readonly remainingHours: HoursRange;
  };

const rounded = (hours: number) => Math.round(hours * 10) / 10;

export function forecastDataOf(forecast: Forecast): ForecastData {
  const { state } = forecast;
  const [low, high] = forecast.state === "done" ? [0, 0] : forecast.remainingHours;
  const remainingHours = [rounded(low), rounded(high)] as const;
  if (forecast.state !== "ready") return { state, remainingHours, drivers: [] };
  const { early, likely, late, drivers } = forecast;
  return { state, remainingHours, early, likely, late, drivers };
}
