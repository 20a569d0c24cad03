import { emphasis } from "../content/choices";
import { defaultPathKey, pathOf } from "../content/paths";
import { preferences } from "../content/preferences";
import {
  type ActivitySummary,
  activitySummaryOf,
  activityWeeks,
  type DayActivity,
} from "../domain/activity";
import { addDays, dayOf, weekStartOf } from "../domain/calendar";
import { type BurnUpPoint, type GroupProgress, skillGroupsOf } from "../domain/completion";
import { type Efforts, effortsOf } from "../domain/effort";
import type { Forecast } from "../domain/forecast";
import type { LocalisedText } from "../domain/locale";
import { burnUpWithPaceOf, type PaceFinding } from "../domain/pace";
import { type ItemLocation, itemLocationsOf } from "../domain/path";
import { isPaused, isStudyDay, type Pause } from "../domain/pause";
import { initialPlanOf, type Plan, plannedHoursOf } from "../domain/plan";
import { type PlanLine, planLineOf } from "../domain/plan-line";
import { type Schedule, scheduleOf } from "../domain/plan-schedule";
import { emphasisedBy, type RemainingItem, remainingItemsOf } from "../domain/remaining-items";
import { dueReviewsOf, type Review, reviewDayOf } from "../domain/review";
import { type Rhythm, rhythmOf } from "../domain/rhythm";
import type { ShownForecast } from "../domain/shown-forecast";
import { minutesByDayOf, minutesByItemOf, type StudyTime } from "../domain/study-time";
import { type StudyWeek, studyWeeksOf } from "../domain/study-weeks";
import { type GroupTarget, targetShapeOf } from "../domain/target-shape";
import { type ThisWeekItem, thisWeekOf } from "../domain/this-week";
import { scheduleReview } from "../review-scheduler";
import type { LearnerProgressOn } from "./past-date";

const path = pathOf(defaultPathKey);
const locations = itemLocationsOf(path);

/** Of what the panels are made; of a past day only what was so then. */
export type DashboardSource = LearnerProgressOn & {
  /** Null where the learner has made none. */
  readonly plan: Plan | null;
  readonly days: readonly DayActivity[];
  readonly studyTime: readonly StudyTime[];
  readonly reviews: readonly Review[];
  readonly shownForecasts: readonly ShownForecast[];
};

type PlanBasis = {
  readonly plan: Plan;
  readonly efforts: Efforts;
  readonly remaining: readonly RemainingItem[];
  readonly schedule: Schedule;
  readonly emphasised: readonly string[];
};

/** The first day of the learner: that of signing up, or one that they gave for something earlier. */
function firstDayOf({ learner, today, days, studyTime }: DashboardSource): string {
  const joined = dayOf(learner.createdAt, learner.timeZone);
  const first = [joined, today, ...days.map(({ day }) => day), ...studyTime.map(({ on }) => on)];
  return first.reduce((earliest, day) => (day < earliest ? day : earliest));
}

/** Without a plan by the default hours a week. */
export function planBasisOf(source: DashboardSource): PlanBasis {
  const { states, progress, studyTime, today } = source;
  const plan = source.plan ?? initialPlanOf(source.learner);
  const emphasised = emphasisedBy(emphasis, plan.specialisation);
  const remaining = remainingItemsOf(progress, states, { emphasised });
  const efforts = effortsOf(path, states, minutesByItemOf(studyTime, today), plan.hours);
  const schedule = scheduleOf(remaining, efforts, plan, today);
  return { plan, efforts, remaining, schedule, emphasised };
}

export type PaceView = { readonly burnUp: readonly BurnUpPoint[]; readonly pace: PaceFinding };

export function paceViewOf({ learner, states, today }: LearnerProgressOn): PaceView {
  const joined = dayOf(learner.createdAt, learner.timeZone);
  const range = { since: joined < today ? joined : today, today };
  return burnUpWithPaceOf(path, states, range, learner.timeZone);
}

/** With what is logged on the item, in minutes, and its effort in hours. */
export type WeekItem = ThisWeekItem & { readonly minutes: number; readonly hours: number };

export type WeekView = {
  /** Whether the learner has made a plan. */
  readonly hasPlan: boolean;
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  readonly goalMinutes: number;
  readonly isPaused: boolean;
  readonly items: readonly WeekItem[];
};

export function weekViewOf(source: DashboardSource, basis: PlanBasis, rhythm: Rhythm): WeekView {
  const { states, studyTime, today } = source;
  const { plan, efforts } = basis;
  const minutesByItem = minutesByItemOf(studyTime, today);
  const { start, minutes, goalMinutes, state } = rhythm.thisWeek;
  return {
    ...{ hasPlan: source.plan !== null, start, end: addDays(start, 6), minutes, goalMinutes },
    isPaused: state === "paused",
    items: thisWeekOf({ ...basis, path, states, pauses: plan.pauses, today }).map((each) => ({
      ...each,
      minutes: minutesByItem.get(each.item.key) ?? 0,
      hours: efforts.get(each.item.key)?.middle ?? 0,
    })),
  };
}

/** `lastOn` is the day of its last review. */
export type ReviewItem = {
  readonly location: ItemLocation;
  readonly completedOn: string | null;
  readonly lastOn: string | null;
};

export type ReviewView = {
  readonly isPaused: boolean;
  readonly due: readonly ReviewItem[];
  /** When an item comes back; null for one that does not. */
  readonly nextReviewOf: (
    item: string,
  ) => { readonly location: ItemLocation; readonly on: string } | null;
};

export function reviewViewOf(source: DashboardSource): ReviewView {
  const { states, reviews, today } = source;
  const pauses = source.plan?.pauses ?? [];
  const input = { locations, states, reviews, pauses, today };
  return {
    isPaused: isPaused(today, pauses),
    due: dueReviewsOf(input, scheduleReview).flatMap(({ item }) => {
      const location = locations.get(item);
      const { completedOn = null } = states.get(item) ?? {};
      const lastOn = reviews.findLast((review) => review.item === item)?.on ?? null;
      return location ? [{ location, completedOn, lastOn }] : [];
    }),
    nextReviewOf: (item) => {
      const location = locations.get(item);
      const on = reviewDayOf(item, input, scheduleReview);
      return location && on !== null ? { location, on } : null;
    },
  };
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

const specialisationOf = (key: string | null) =>
  preferences.specialisations.find((each) => each.key === key);

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
    doneOn:
      done === required
        ? (burnUp.findLast((point) => point.done === done && point.date < today)?.date ?? today)
        : null,
    earlier:
      shownForecasts.findLast(({ shownOn }) => shownOn <= addDays(today, -recordAge)) ?? null,
  };
}

/** Minutes of log that weigh like a start or a tick. */
const minutesPerCount = 30;

/** A day counts what was started or ticked, and each half hour that was logged, begun ones too. */
function countedDaysOf(
  days: readonly DayActivity[],
  minutesByDay: ReadonlyMap<string, number>,
): DayActivity[] {
  const changes = new Map(days.map((each) => [each.day, each]));
  const all = [...new Set([...changes.keys(), ...minutesByDay.keys()])].sort();
  return all.map((day) => {
    const { changes: made = 0, completions = 0 } = changes.get(day) ?? {};
    const logged = Math.ceil((minutesByDay.get(day) ?? 0) / minutesPerCount);
    return { day, changes: Math.max(0, made) + logged, completions };
  });
}

export type RhythmView = {
  readonly rhythm: Rhythm;
  readonly days: readonly DayActivity[];
  readonly activity: ActivitySummary;
  readonly since: string;
  readonly isPaused: (day: string) => boolean;
  readonly isStudyDay: (day: string) => boolean;
  /** The weeks of the rhythm with their minutes by step; last this week. */
  readonly weeks: readonly StudyWeek[];
  /** Of a whole week. */
  readonly goalMinutes: number;
  /** A week, of the counted ones before this one; null where there is none. */
  readonly averageMinutes: number | null;
};

export function rhythmViewOf(source: DashboardSource, { plan }: PlanBasis): RhythmView {
  const { studyTime, today } = source;
  const minutesByDay = minutesByDayOf(studyTime, today);
  const days = countedDaysOf(source.days, minutesByDay);
  const since = firstDayOf(source);
  const rhythm = rhythmOf({ activity: source.days, minutesByDay, plan, since, today });
  const counted = rhythm.pastWeeks.filter(({ state }) => state !== "paused");
  const minutes = counted.reduce((sum, week) => sum + week.minutes, 0);
  const weeks = rhythm.pastWeeks.length + 1;
  return {
    ...{ rhythm, days, since },
    activity: activitySummaryOf(days, today, activityWeeks.wide),
    isPaused: (day) => isPaused(day, plan.pauses),
    isStudyDay: (day) => isStudyDay(day, plan),
    weeks: studyWeeksOf(studyTime, locations, { stepCount: path.steps.length, today, weeks }),
    goalMinutes: Math.round(60 * plannedHoursOf(plan)),
    averageMinutes: counted.length === 0 ? null : minutes / counted.length,
  };
}

export type SkillsView = {
  /** The five skill groups, for the radar. */
  readonly skills: readonly GroupProgress[];
  /** Empty without a specialisation. */
  readonly targets: readonly GroupTarget[];
  readonly specialisation: LocalisedText | null;
};

export function skillsViewOf(
  { progress }: LearnerProgressOn,
  specialisation: string | null,
): SkillsView {
  const skills = skillGroupsOf(progress);
  const known = specialisationOf(specialisation);
  return {
    skills,
    targets: targetShapeOf(path, skills, emphasisedBy(emphasis, specialisation)),
    specialisation: known?.title ?? null,
  };
}

/** The first day of the drawn year. */
export function firstDrawnDay(today: string): string {
  return addDays(weekStartOf(today), -7 * (activityWeeks.wide - 1));
}
