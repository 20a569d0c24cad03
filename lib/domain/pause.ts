import { addDays, weekdayOf } from "./calendar";

/** Both days are included. Pauses may overlap. */
export type Pause = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
};

/** What counts against no learner: weekdays, Monday 1 to Sunday 7, and pauses. */
export type RestPeriods = {
  readonly restDays: readonly number[];
  readonly pauses: readonly Pause[];
};

export function isPaused(day: string, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}

/** The last day of the pause that holds a day, and of those that follow it at once; null outside of a pause. */
export function pauseEndOf(day: string, pauses: readonly Pause[]): string | null {
  let last: string | null = null;
  for (const { from, to } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const isJoined = from <= (last === null ? day : addDays(last, 1));
    if (isJoined && to >= (last ?? day)) last = to;
  }
  return last;
}

/** Whether a day is neither one of rest nor in a pause. */
export function isStudyDay(day: string, { restDays, pauses }: RestPeriods): boolean {
  return !restDays.includes(weekdayOf(day) + 1) && !isPaused(day, pauses);
}

/** In a week without a pause. */
export function studyDaysPerWeek({ restDays }: Pick<RestPeriods, "restDays">): number {
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => !restDays.includes(day)).length;
}

/** The days from `first` to `last`; none where `last` is earlier. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whether pauses leave none of the study days of the week from `monday`. */
export function isPausedWeek(monday: string, rest: RestPeriods): boolean {
  const days = daysFrom(monday, addDays(monday, 6));
  const isAnyPaused = days.some((day) => isPaused(day, rest.pauses));
  return isAnyPaused && !days.some((day) => isStudyDay(day, rest));
}

/** The part of a week's study days, 0 to 1, that the days from `first` to `last` hold; they are seven at most. */
export function weekShareOf(first: string, last: string, rest: RestPeriods): number {
  const all = studyDaysPerWeek(rest);
  if (all === 0) return 0;
  return daysFrom(first, last).filter((day) => isStudyDay(day, rest)).length / all;
}

/** The share of the seven days from `first`. */
export function wholeWeekShareOf(first: string, rest: RestPeriods): number {
  const last = addDays(first, 6);
  if (rest.pauses.some(({ from, to }) => from <= last && first <= to))
    return weekShareOf(first, last, rest);
  return studyDaysPerWeek(rest) === 0 ? 0 : 1;
}
