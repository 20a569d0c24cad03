import { createHash } from "node:crypto";
import { after } from "next/server";
import { emphasis } from "../content/choices";
import { defaultPathKey, pathOf } from "../content/paths";
import { saveShownForecast } from "../data/plan/shown-forecast";
import { type Forecast, forecastOf } from "../domain/forecast";
import { type ForecastData, forecastDataOf } from "../domain/forecast-data";
import type { Learner } from "../domain/learner";
import type { Plan } from "../domain/plan";
import type { ItemState } from "../domain/progress";
import { shownForecastOf } from "../domain/shown-forecast";
import type { StudyTime } from "../domain/study-time";
import { processSingleton } from "../process-singleton";
import type { LearnerProgressOn } from "./past-date";
import { loadPlan } from "./plan";
import { type LearnerProgress, loadProgress } from "./progress";
import { loadStudyTime } from "./study-time";

type Basis = { readonly plan: Plan; readonly studyTime: readonly StudyTime[] };

type KeptForecast = { readonly digest: string; readonly forecast: Forecast };

/** Those that were asked for last, by learner and day. */
const mostKept = 1_000;

const kept = processSingleton("forecasts", () => new Map<string, KeptForecast>());

/** The weeks whose forecast this process has stored as shown, by learner. */
const shownWeeks = processSingleton("shown-forecasts", () => new Map<string, string>());

function keepLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= mostKept) return;
    map.delete(oldest);
  }
}

function textOf({ item, status, startedAt, completedAt, completedOn }: ItemState): string {
  return `${item} ${status} ${startedAt?.getTime()} ${completedAt?.getTime()} ${completedOn}`;
}

/** Of all that the forecast of a day depends on. Costs a tenth of it even with 5,000 study times. */
function digestOf({ learner, states }: LearnerProgress, { plan, studyTime }: Basis): string {
  const times = studyTime.map(({ on, minutes, item }) => `${on} ${minutes} ${item}`);
  return createHash("sha1")
    .update(`${pathOf(defaultPathKey).version} ${learner.timeZone} ${JSON.stringify(plan)}`)
    .update(Array.from(states.values(), textOf).join())
    .update(times.join())
    .digest("base64");
}

/** Computed once for each learner and day, and again once anything that it depends on has changed. */
function keptForecastOf(learnerProgress: LearnerProgress, basis: Basis): Forecast {
  const { learner, states, progress, today } = learnerProgress;
  const key = `${learner.id} ${today}`;
  const digest = digestOf(learnerProgress, basis);
  const known = kept.get(key);
  const forecast =
    known?.digest === digest
      ? known.forecast
      : forecastOf({ progress, states, emphasis, ...basis }, { today, timeZone: learner.timeZone });
  keepLast(kept, key, { digest, forecast });
  return forecast;
}

/** The first one that a page shows in a week is stored, after its response: a failure only leaves it to the next page. */
function storeShown({ id }: Learner, forecast: Forecast, today: string): void {
  const shown = shownForecastOf(forecast, today);
  if (!shown || shownWeeks.get(id) === shown.week) return;
  after(async () => {
    await saveShownForecast(id, defaultPathKey, shown).then(
      () => keepLast(shownWeeks, id, shown.week),
      console.error,
    );
  });
}

async function loadForecastOf(learnerProgress: LearnerProgress, on?: string): Promise<Forecast> {
  const { learner } = learnerProgress;
  const [plan, studyTime] = await Promise.all([loadPlan(learner, on), loadStudyTime(learner)]);
  return keptForecastOf(learnerProgress, { plan, studyTime });
}

/** For a page that shows it: the forecast as of now or of the past day that the page is of. */
export async function loadForecast(learnerProgress: LearnerProgressOn): Promise<Forecast> {
  const { learner, today, on } = learnerProgress;
  const forecast = await loadForecastOf(learnerProgress, on);
  if (on === undefined) storeShown(learner, forecast, today);
  return forecast;
}

/** For programs. */
export async function loadForecastData(learner: Learner): Promise<ForecastData> {
  return forecastDataOf(await loadForecastOf(await loadProgress(learner)));
}
