import type { DayActivity } from "./activity";
import { addDays, weekStartOf } from "./calendar";
import { daysFrom, isPaused, isStudyDay, type RestPeriods, weekShareOf } from "./pause";
import { defaultHoursPerWeek, type Plan, plannedHoursOf, restFrom, type WeeklyGoal } from "./plan";

/** What is done on a day of rest counts like on any other. */
type RhythmDay = {
  readonly day: string;
  readonly state: "active" | "paused" | "rest" | "open" | "ahead";
};

/** `paused`: the week has no study day. `reached`: its goal is met. Nothing follows from an `open` week. */
type RhythmWeek = {
  readonly start: string;
  readonly state: "paused" | "reached" | "open";
  readonly days: readonly RhythmDay[];
  readonly activeDays: number;
  readonly minutes: number;
  /** The part of the plan's hours that falls on the week's study days. */
  readonly goalMinutes: number;
};

/** `reached` of the `counted` past weeks, which are those that were not paused. */
export type Rhythm = {
  readonly thisWeek: RhythmWeek;
  /** Oldest first. */
  readonly pastWeeks: readonly RhythmWeek[];
  readonly reached: number;
  readonly counted: number;
};

type RhythmInput = {
  /** By local day, as it was stored: a change of time zone moves none. */
  readonly activity: readonly DayActivity[];
  readonly minutesByDay: ReadonlyMap<string, number>;
  readonly plan: Plan;
  /** Oldest first. A past week keeps the goal that it had. */
  readonly goals: readonly WeeklyGoal[];
  /** The learner's first day. */
  readonly since: string;
  readonly today: string;
};

const weeksShown = 12;

function stateOfDay(day: string, isActive: boolean, today: string, rest: RestPeriods) {
  if (isActive) return "active";
  if (isPaused(day, rest.pauses)) return "paused";
  if (!isStudyDay(day, rest)) return "rest";
  return day > today ? "ahead" : "open";
}

function rhythmWeekOf(start: string, active: ReadonlySet<string>, input: RhythmInput): RhythmWeek {
  const { minutesByDay, plan, since, today } = input;
  const last = addDays(start, 6);
  const days = daysFrom(start, last).map((day): RhythmDay => {
    const isActive = active.has(day) || (minutesByDay.get(day) ?? 0) > 0;
    return { day, state: stateOfDay(day, isActive, today, plan) };
  });
  const minutes = days.reduce((sum, { day }) => sum + (minutesByDay.get(day) ?? 0), 0);
  const share = weekShareOf(since > start ? since : start, last, plan);
  const wholeGoal = Math.round(60 * plannedHoursOf(plan));
  const goalMinutes = Math.round(wholeGoal * share);
  // Of a week without study days only the whole goal can be reached.
  const isReached = wholeGoal > 0 && minutes >= (goalMinutes || wholeGoal);
  return {
    ...{ start, days, minutes, goalMinutes },
    state: isReached ? "reached" : share === 0 ? "paused" : "open",
    activeDays: days.filter(({ state }) => state === "active").length,
  };
}

function hoursOfWeek(start: string, goals: readonly WeeklyGoal[]): number {
  const last = addDays(start, 6);
  return goals.findLast(({ since }) => since <= last)?.hoursPerWeek ?? defaultHoursPerWeek;
}

/** In place of a streak: nothing breaks, and neither rest days nor pauses count against the learner. */
export function rhythmOf(input: RhythmInput): Rhythm {
  const { activity, plan, goals, since, today } = input;
  const active = new Set(activity.filter(({ changes }) => changes > 0).map(({ day }) => day));
  const monday = weekStartOf(today);
  const pastWeeks = Array.from({ length: weeksShown }, (_, index) =>
    addDays(monday, -7 * (weeksShown - index)),
  )
    .filter((start) => start >= weekStartOf(since))
    .map((start) => {
      const then = { ...plan, hoursPerWeek: hoursOfWeek(start, goals) };
      return rhythmWeekOf(start, active, { ...input, plan: then });
    });
  return {
    thisWeek: rhythmWeekOf(monday, active, {
      ...input,
      plan: { ...plan, ...restFrom(monday, plan) },
    }),
    pastWeeks,
    reached: pastWeeks.filter(({ state }) => state === "reached").length,
    counted: pastWeeks.filter(({ state }) => state !== "paused").length,
  };
}
