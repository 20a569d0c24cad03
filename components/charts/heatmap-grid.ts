import { addDays, weekdayOf, weekStartOf } from "../../lib/domain/calendar";
import { daysBetween, monthStarts } from "./calendar-days";

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

/** One SVG path per level with a square for each of its days; a stroke of 2 rounds the corners of the squares. */
export function levelPaths(days: readonly HeatmapDay[], today: string, weeks: number): string[] {
  const paths = ["", "", "", "", ""];
  const start = gridStart(today, weeks);
  const counts = new Map(days.map(({ date, count }) => [daysBetween(start, date), count]));
  const last = daysBetween(start, today);
  for (let index = 0; index <= last; index += 1) {
    const level = levelOf(counts.get(index) ?? 0);
    const x = Math.floor(index / 7) * cellSize + 2;
    const y = (index % 7) * cellSize + 2;
    paths[level] += `M${x} ${y}h6v6h-6z`;
  }
  return paths;
}

/** The months of the grid and the position of the column of their first day, 0 to 1. */
export function monthLabels(today: string, weeks: number): { day: string; at: number }[] {
  const start = gridStart(today, weeks);
  const column = (day: string) => Math.floor(daysBetween(start, day) / 7) / weeks;
  const firsts = monthStarts(start, today).map((day) => ({ day, at: column(day) }));
  const next = firsts[0]?.at ?? 1;
  // The label of a month that begins before the grid needs three columns.
  return next * weeks >= 3 ? [{ day: start, at: 0 }, ...firsts] : firsts;
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
