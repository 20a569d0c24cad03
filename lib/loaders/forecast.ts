import { after } from "next/server";
import { emphasis } from "../content/choices";
import { defaultPathKey } from "../content/paths";
import { saveShownForecast } from "../data/plan/shown-forecast";
import { type Forecast, forecastOf } from "../domain/forecast";
import { type ForecastData, forecastDataOf } from "../domain/forecast-data";
import type { Learner } from "../domain/learner";
import type { Plan } from "../domain/plan";
import { shownForecastOf } from "../domain/shown-forecast";
import type { StudyTime } from "../domain/study-time";
import { processSingleton } from "../process-singleton";
import { digestOf, keptResults } from "./kept-results";
import type { LearnerProgressOn } from "./past-date";
import { loadPlan } from "./plan";
import { type LearnerProgress, loadProgress } from "./progress";
import { loadStudyTime } from "./study-time";

type Basis = { readonly plan: Plan; readonly studyTime: readonly StudyTime[] };

const forecasts = processSingleton("forecasts", () => keptResults<Forecast>(1_000));

/** The weeks whose forecast this process has stored as shown, by learner. */
const shownWeeks = processSingleton("shown-forecasts", () => keptResults<true>(1_000));

/** Computed once for each learner and day, and again once anything that it depends on has changed. */
export function keptForecastOf(learnerProgress: LearnerProgress, basis: Basis): Forecast {
  const { learner, states, progress, today } = learnerProgress;
  const key = `${learner.id} ${today}`;
  const digest = digestOf([learner.timeZone, states, basis.plan, basis.studyTime]);
  const known = forecasts.find(key, digest);
  if (known) return known;
  const days = { today, timeZone: learner.timeZone };
  const forecast = forecastOf({ progress, states, emphasis, ...basis }, days);
  forecasts.keep(key, digest, forecast);
  return forecast;
}

/** The first one that a page shows in a week is stored, after its response: a failure only leaves it to the next page. */
export function storeShown({ learner, today, on }: LearnerProgressOn, forecast: Forecast): void {
  const shown = on === undefined && shownForecastOf(forecast, today);
  if (!shown || shownWeeks.find(learner.id, shown.week)) return;
  after(async () => {
    await saveShownForecast(learner.id, defaultPathKey, shown).then(
      () => shownWeeks.keep(learner.id, shown.week, true),
      console.error,
    );
  });
}

/** For a page that shows it: the forecast as of now or of the past day that the page is of. */
export async function loadForecast(learnerProgress: LearnerProgressOn): Promise<Forecast> {
  const { learner, on } = learnerProgress;
  const [plan, studyTime] = await Promise.all([loadPlan(learner, on), loadStudyTime(learner)]);
  const forecast = keptForecastOf(learnerProgress, { plan, studyTime });
  storeShown(learnerProgress, forecast);
  return forecast;
}

/** For programs. */
export async function loadForecastData(learner: Learner): Promise<ForecastData> {
  const [learnerProgress, plan, studyTime] = await Promise.all([
    loadProgress(learner),
    loadPlan(learner),
    loadStudyTime(learner),
  ]);
  return forecastDataOf(keptForecastOf(learnerProgress, { plan, studyTime }));
}
