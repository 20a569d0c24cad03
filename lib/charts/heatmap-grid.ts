import { addDays, daysBetween, weekdayOf, weekStartOf } from "../domain/calendar";
import { monthStarts } from "./calendar-days";

export type HeatmapDay = { readonly date: string; readonly count: number };

/** The side of a day's square and its gap, in units of the view box. */
export const cellSize = 10;

/** The colour level of a count: 0, 1, 2, 3–4, 5 or more. */
export function levelOf(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0) return 0;
  if (count <= 2) return count === 1 ? 1 : 2;
  return count <= 4 ? 3 : 4;
}

/** The Monday of the first of the `weeks` weeks up to the current one. */
export function gridStart(today: string, weeks: number): string {
  return addDays(weekStartOf(today), -7 * (weeks - 1));
}

/** What a day without activity was: its square says so, and none is one that was missed. */
export type QuietDay = "open" | "pause" | "rest" | "before";

export type HeatmapCell = HeatmapDay & {
  /** The week, from 0. */
  readonly column: number;
  /** Monday 0 to Sunday 6. */
  readonly row: number;
};

/** A cell for each day of the grid, oldest first. */
export function heatmapCells(
  days: readonly HeatmapDay[],
  today: string,
  weeks: number,
): HeatmapCell[] {
  const start = gridStart(today, weeks);
  const counts = new Map(days.map(({ date, count }) => [date, count]));
  return Array.from({ length: daysBetween(start, today) + 1 }, (_, index) => {
    const date = addDays(start, index);
    return { date, count: counts.get(date) ?? 0, column: Math.floor(index / 7), row: index % 7 };
  });
}

/** How many columns the name of a month takes. */
export const monthColumns = 3;

/** The months of the grid and the position of the column of their first day, 0 to 1. */
export function monthLabels(today: string, weeks: number): { day: string; at: number }[] {
  const start = gridStart(today, weeks);
  const column = (day: string) => Math.floor(daysBetween(start, day) / 7) / weeks;
  const firsts = monthStarts(start, today).map((day) => ({ day, at: column(day) }));
  const next = firsts[0]?.at ?? 1;
  // A month that begins before the grid is named where there is room.
  return next * weeks >= monthColumns ? [{ day: start, at: 0 }, ...firsts] : firsts;
}

/** The weeks with activity among the last `weeks`, newest first. */
export function activeWeeks(days: readonly HeatmapDay[], today: string, weeks: number) {
  const start = gridStart(today, weeks);
  const sums = new Map<string, { week: string; days: number; count: number }>();
  for (const { date, count } of days) {
    if (date < start || date > today || count <= 0) continue;
    const week = addDays(date, -weekdayOf(date));
    const sum = sums.get(week);
    sums.set(week, { week, days: (sum?.days ?? 0) + 1, count: (sum?.count ?? 0) + count });
  }
  return [...sums.values()].sort((a, b) => b.week.localeCompare(a.week));
}
