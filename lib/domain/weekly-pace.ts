import { addDays, dayOf, weekStartOf } from "./calendar";
import type { Efforts } from "./effort";
import { isRecordedInTime } from "./pace";
import { type Pause, weekShareOf, wholeWeekShareOf } from "./pause";
import type { ItemState, States } from "./progress";

/** Hours of a whole week of which no day is in a pause. */
type WeekPace = { readonly start: string; readonly hours: number };

type PaceInput = {
  readonly states: States;
  readonly efforts: Efforts;
  readonly minutesByDay: ReadonlyMap<string, number>;
  readonly pauses: readonly Pause[];
};

export type Today = { readonly today: string; readonly timeZone: string };

const yearOfWeeks = 52;

/** A week of which less than this is left by pauses says nothing about a whole one. */
const leastShare = 0.5;

/** Of a week, 16 hours a day: what is ticked at once may have taken longer. */
const mostHours = 7 * 16;

function startDaysOf(states: States, timeZone: string): string[] {
  return [...states.values()].flatMap(({ startedAt }) =>
    startedAt === null ? [] : [dayOf(startedAt, timeZone)],
  );
}

/** What was ticked in one change on the first day was known before. */
function isKnownBefore(
  { startedAt, completedAt }: ItemState,
  { firstDay, timeZone }: { readonly firstDay: string; readonly timeZone: string },
): boolean {
  if (completedAt === null || startedAt?.getTime() !== completedAt.getTime()) return false;
  return dayOf(completedAt, timeZone) <= firstDay;
}

function tickedHoursByWeek({ states, efforts }: PaceInput, timeZone: string, firstDay: string) {
  const weeks = new Map<string, number>();
  for (const state of states.values()) {
    const { item, completedOn } = state;
    if (completedOn === null || !isRecordedInTime(state, timeZone)) continue;
    if (isKnownBefore(state, { firstDay, timeZone })) continue;
    const week = weekStartOf(completedOn);
    weeks.set(week, (weeks.get(week) ?? 0) + (efforts.get(item)?.middle ?? 0));
  }
  return weeks;
}

function loggedHoursByWeek(minutesByDay: ReadonlyMap<string, number>): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const [day, minutes] of minutesByDay) {
    const week = weekStartOf(day);
    weeks.set(week, (weeks.get(week) ?? 0) + minutes / 60);
  }
  return weeks;
}

/**
 * The weeks before this one, from the first with a change or a log entry, oldest first, a year at most: the logged hours
 * of each, or, without a log, the middle efforts of the items ticked in it. Without weeks that were mostly paused.
 */
export function weeklyPacesOf(input: PaceInput, { today, timeZone }: Today): WeekPace[] {
  const starts = startDaysOf(input.states, timeZone);
  const firstDay = [...starts, ...input.minutesByDay.keys()].sort()[0] ?? today;
  const firstTickDay = starts.sort()[0] ?? today;
  const ticked = tickedHoursByWeek(input, timeZone, firstTickDay);
  const logged = loggedHoursByWeek(input.minutesByDay);
  const rest = { restDays: [], pauses: input.pauses };
  const paces: WeekPace[] = [];
  let start = addDays(weekStartOf(today), -7);
  for (; start >= weekStartOf(firstDay) && paces.length < yearOfWeeks; start = addDays(start, -7)) {
    const share =
      start < firstDay
        ? weekShareOf(firstDay, addDays(start, 6), rest)
        : wholeWeekShareOf(start, rest);
    const hours = logged.get(start) || ticked.get(start) || 0;
    if (share >= leastShare) paces.push({ start, hours: Math.min(mostHours, hours / share) });
  }
  return paces.reverse();
}
