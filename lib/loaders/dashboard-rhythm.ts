import { defaultPathKey, pathOf } from "../content/paths";
import {
  type ActivitySummary,
  activitySummaryOf,
  activityWeeks,
  type DayActivity,
} from "../domain/activity";
import { addDays, dayOf, weekStartOf } from "../domain/calendar";
import { itemLocationsOf } from "../domain/path";
import { isPaused, isStudyDay } from "../domain/pause";
import { plannedHoursOf } from "../domain/plan";
import { type Rhythm, rhythmOf } from "../domain/rhythm";
import { minutesByDayOf } from "../domain/study-time";
import { type StudyWeek, studyWeeksOf } from "../domain/study-weeks";
import type { DashboardSource, PlanBasis } from "./dashboard-source";

const path = pathOf(defaultPathKey);
const locations = itemLocationsOf(path);

/** The first day of the learner: that of signing up, or one that they gave for something earlier. */
function firstDayOf({ learner, today, days, studyTime }: DashboardSource): string {
  const joined = dayOf(learner.createdAt, learner.timeZone);
  const first = [joined, today, ...days.map(({ day }) => day), ...studyTime.map(({ on }) => on)];
  return first.reduce((earliest, day) => (day < earliest ? day : earliest));
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
  const { studyTime, goals, today } = source;
  const minutesByDay = minutesByDayOf(studyTime, today);
  const days = countedDaysOf(source.days, minutesByDay);
  const since = firstDayOf(source);
  const rhythm = rhythmOf({ activity: source.days, minutesByDay, plan, goals, since, today });
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

/** The first day of the drawn year. */
export function firstDrawnDay(today: string): string {
  return addDays(weekStartOf(today), -7 * (activityWeeks.wide - 1));
}
