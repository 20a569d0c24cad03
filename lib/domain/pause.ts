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
