import { headers } from "next/headers";
import { shownFeedSecret } from "../auth/shown-feed-secret";
import { emphasis } from "../content/choices";
import { defaultPathKey, pathOf } from "../content/paths";
import { preferences } from "../content/preferences";
import { findCalendarFeed } from "../data/plan/calendar-feed";
import { addDays, weekStartOf } from "../domain/calendar";
import type { Efforts, HoursRange } from "../domain/effort";
import type { Forecast } from "../domain/forecast";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import type { Item, Preferences, Step } from "../domain/path";
import { weekShareOf } from "../domain/pause";
import { type Plan, plannedHoursOf } from "../domain/plan";
import { type Fit, fitOf } from "../domain/plan-fit";
import type { Schedule } from "../domain/plan-schedule";
import { type PlanStep, planStepsOf } from "../domain/plan-steps";
import { type PlanWeek, planWeeksOf } from "../domain/plan-weeks";
import { planningOf } from "../domain/planning";
import { remainingHoursOf } from "../domain/remaining-hours";
import { minutesByDayOf } from "../domain/study-time";
import { paths } from "../paths";
import { loadForecast } from "./forecast";
import { ownOriginOf } from "./own-origin";
import { type LearnerProgressOn, requireProgressOn } from "./past-date";
import { loadPlan } from "./plan";
import { loadStudyTime } from "./study-time";

export type FeedView = {
  readonly createdAt: Date | null;
  /** The whole address, for a few minutes after it was made. */
  readonly address: string | null;
};

export type PlanView = LearnerProgressOn & {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly fit: Fit | { readonly state: "done" };
  readonly remainingRange: HoursRange;
  readonly efforts: Efforts;
  readonly weeks: readonly PlanWeek[];
  readonly steps: readonly PlanStep[];
  readonly minutesThisWeek: number;
  /** That the plan has for all of it. */
  readonly hoursThisWeek: number;
  readonly forecast: Forecast;
  readonly preferences: Preferences;
  /** What the plan's specialisation emphasises. */
  readonly emphasised: readonly Item[];
  readonly pathSteps: readonly Step[];
  readonly feed: FeedView;
};

async function loadFeedView({ id }: Learner): Promise<FeedView> {
  const [createdAt, [secret], asked] = await Promise.all([
    findCalendarFeed(id, defaultPathKey),
    shownFeedSecret.read(id),
    headers(),
  ]);
  const origin = ownOriginOf(asked.get("host")) ?? "";
  const address = createdAt && secret ? `${origin}${paths.calendarFeed(secret)}` : null;
  return { createdAt, address };
}

/** The signed-in learner's plan, as of now or of the end of the day `on`. */
export async function loadPlanPage(locale: Locale, on?: string): Promise<PlanView> {
  const learnerProgress = await requireProgressOn(locale, paths.plan(locale, { on }), on);
  const { learner, states, progress, today } = learnerProgress;
  const [plan, studyTime, forecast, feed] = await Promise.all([
    loadPlan(learner, learnerProgress.on),
    loadStudyTime(learner),
    loadForecast(learnerProgress),
    loadFeedView(learner),
  ]);
  const planning = planningOf({ progress, states, studyTime, plan, emphasis, today });
  const { schedule, efforts, remaining } = planning;
  const path = pathOf(defaultPathKey);
  const emphasised = new Set(emphasis.get(plan.specialisation ?? ""));
  const monday = weekStartOf(today);
  let minutesThisWeek = 0;
  for (const [day, minutes] of minutesByDayOf(studyTime, today))
    if (day >= monday) minutesThisWeek += minutes;
  return {
    ...learnerProgress,
    ...{ plan, schedule, efforts, minutesThisWeek, forecast, preferences, feed },
    hoursThisWeek: plannedHoursOf(plan) * weekShareOf(monday, addDays(monday, 6), plan),
    fit: schedule.state === "done" ? schedule : fitOf({ plan, today, ...planning }, schedule),
    remainingRange: remainingHoursOf(remaining, efforts).range,
    weeks: schedule.state === "ready" ? planWeeksOf(schedule, plan) : [],
    steps: planStepsOf(progress, states, schedule, today),
    emphasised: path.steps.flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.filter(({ key }) => emphasised.has(key))),
    ),
    pathSteps: path.steps,
  };
}
