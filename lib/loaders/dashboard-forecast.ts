import { defaultPathKey, pathOf } from "../content/paths";
import { addDays, dayOf } from "../domain/calendar";
import type { BurnUpPoint } from "../domain/completion";
import type { Forecast } from "../domain/forecast";
import type { LocalisedText } from "../domain/locale";
import { burnUpWithPaceOf, type PaceFinding } from "../domain/pace";
import type { Pause } from "../domain/pause";
import { type PlanLine, planLineOf } from "../domain/plan-line";
import type { ShownForecast } from "../domain/shown-forecast";
import { type DashboardSource, type PlanBasis, specialisationOf } from "./dashboard-source";
import type { LearnerProgressOn } from "./past-date";

const path = pathOf(defaultPathKey);

export type PaceView = { readonly burnUp: readonly BurnUpPoint[]; readonly pace: PaceFinding };

export function paceViewOf({ learner, states, today }: LearnerProgressOn): PaceView {
  const joined = dayOf(learner.createdAt, learner.timeZone);
  const range = { since: joined < today ? joined : today, today };
  return burnUpWithPaceOf(path, states, range, learner.timeZone);
}

type ReadyForecast = Extract<Forecast, { state: "ready" }>;

/** What would move the forecast; `title` is that of a specialisation. */
export type DriverView = ReadyForecast["drivers"][number] & {
  readonly title: LocalisedText | null;
};

export type ForecastView = {
  readonly forecast: Forecast;
  /** The required ticks by day, up to today. */
  readonly burnUp: readonly BurnUpPoint[];
  readonly drivers: readonly DriverView[];
  readonly planLine: PlanLine | null;
  readonly targetOn: string | null;
  readonly pauses: readonly Pause[];
  /** As it was shown about a month ago, or earlier. */
  readonly earlier: ShownForecast | null;
  /** One of each month, as they were first shown, oldest first; at most six. */
  readonly record: readonly ShownForecast[];
  /** The day on which everything was done. */
  readonly doneOn: string | null;
};

/** Of the other specialisations only the one that moves it most. */
function driversOf(forecast: Forecast): DriverView[] {
  if (forecast.state !== "ready") return [];
  const drivers = forecast.drivers.map((driver): DriverView => {
    const { change } = driver;
    const known = change.kind === "specialisation" ? specialisationOf(change.key) : undefined;
    return { ...driver, title: known?.title ?? null };
  });
  const [most] = drivers
    .filter(({ title }) => title !== null)
    .toSorted((a, b) => Math.abs(b.days) - Math.abs(a.days));
  return drivers.filter(({ change }) => change.kind !== "specialisation").concat(most ?? []);
}

const mostRecorded = 6;

/** The first that was shown in each month. */
function recordOf(shown: readonly ShownForecast[]): ShownForecast[] {
  const months = new Map<string, ShownForecast>();
  for (const each of shown) {
    const month = each.shownOn.slice(0, 7);
    if (!months.has(month)) months.set(month, each);
  }
  return [...months.values()].slice(-mostRecorded);
}

/** How old a forecast is that is set beside today's. */
const recordAge = 28;

export function forecastViewOf(
  source: DashboardSource,
  { plan, schedule }: PlanBasis,
  forecast: Forecast,
  { burnUp }: PaceView = paceViewOf(source),
): ForecastView {
  const { progress, today, shownForecasts } = source;
  const { done, required } = progress;
  return {
    ...{ forecast, burnUp, drivers: driversOf(forecast) },
    planLine: planLineOf({ plan: source.plan, schedule, burnUp, required, today }),
    targetOn: plan.targetOn,
    pauses: plan.pauses,
    record: recordOf(shownForecasts),
    doneOn: done === required ? (burnUp.find((point) => point.done === done)?.date ?? today) : null,
    earlier:
      shownForecasts.findLast(({ shownOn }) => shownOn <= addDays(today, -recordAge)) ?? null,
  };
}
