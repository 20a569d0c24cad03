import type { PathProgress } from "./completion";
import { type Efforts, effortsOf, type HoursRange } from "./effort";
import type { PaceSample } from "./finish-simulation";
import { type ForecastDays, forecastDaysOf } from "./forecast-days";
import { type PaceTrend, paceTrendOf } from "./pace-trend";
import { type Plan, plannedHoursOf, restFrom } from "./plan";
import type { States } from "./progress";
import { remainingHoursOf } from "./remaining-hours";
import { type Emphasis, emphasisedBy, remainingItemsOf } from "./remaining-items";
import { minutesByDayOf, minutesByItemOf, type StudyTime } from "./study-time";
import { type Today, weeklyPacesOf } from "./weekly-pace";

/** `weeks` is how many weeks of the learner's own it rests on. */
type Basis = { readonly remainingHours: HoursRange; readonly weeks: number };

export type Forecast =
  | { readonly state: "done" }
  | (Basis & { readonly state: "too-early" | "no-pace" | "too-slow" })
  | (Basis & ForecastDays & { readonly state: "ready"; readonly trend: PaceTrend | null });

type ForecastInput = {
  readonly progress: PathProgress;
  readonly states: States;
  readonly studyTime: readonly StudyTime[];
  readonly plan: Plan;
  readonly emphasis: Emphasis;
};

const fewestWeeks = 4;

/** So many weeks without anything are no pace. */
const silentWeeks = 12;

/** What would remain with each specialisation but the plan's, in hours, where it is not as much. */
function otherSpecialisations(
  { progress, states, plan, emphasis }: ForecastInput,
  efforts: Efforts,
  hours: number,
): Map<string, number> {
  const others = [...emphasis.keys()].flatMap((key): [string, number][] => {
    const emphasised = emphasisedBy(emphasis, key);
    const items = remainingItemsOf(progress, states, { emphasised });
    const { middle } = remainingHoursOf(items, efforts);
    return key === plan.specialisation || middle === hours ? [] : [[key, middle]];
  });
  return new Map(others);
}

/**
 * When the path ends, by the learner's own weeks against the remaining effort. `today` is the learner's day; of `states`
 * and `studyTime` those of a past day give the forecast of that day.
 */
export function forecastOf(input: ForecastInput, { today, timeZone }: Today): Forecast {
  const { progress, states, studyTime, plan, emphasis } = input;
  const path = { steps: progress.steps.map(({ step }) => step) };
  const emphasised = emphasisedBy(emphasis, plan.specialisation);
  const items = remainingItemsOf(progress, states, { emphasised });
  if (items.length === 0) return { state: "done" };
  const efforts = effortsOf(path, states, minutesByItemOf(studyTime, today), plan.hours);
  const remaining = remainingHoursOf(items, efforts);
  const minutesByDay = minutesByDayOf(studyTime, today);
  const { pauses } = plan;
  const paces = weeklyPacesOf({ states, efforts, minutesByDay, pauses }, { today, timeZone });
  const weeks = paces.map(({ hours }) => hours);
  const basis: Basis = { remainingHours: remaining.range, weeks: weeks.length };
  if (weeks.length < fewestWeeks) return { state: "too-early", ...basis };
  if (weeks.slice(-silentWeeks).every((hours) => hours === 0))
    return { state: "no-pace", ...basis };
  const sample: PaceSample = { weeks, plannedHours: plannedHoursOf(plan) };
  const others = otherSpecialisations(input, efforts, remaining.middle);
  const days = forecastDaysOf({
    sample,
    rest: restFrom(today, plan),
    today,
    hours: remaining.middle,
    others,
  });
  if (days === null) return { state: "too-slow", ...basis };
  return { state: "ready", ...basis, ...days, trend: paceTrendOf(weeks) };
}
