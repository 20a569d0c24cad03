import { addDays, weekStartOf } from "./calendar";
import type { ItemLocation } from "./path";
import type { StudyTime } from "./study-time";

/** Minutes by the step of the item, in the path's order; last those of no item. */
export type StudyWeek = { readonly start: string; readonly parts: readonly number[] };

const minutesPerDay = 24 * 60;

/**
 * The last weeks, oldest first; the last one is that of `today`. Like everywhere a day has at most 24 hours: what is more
 * is taken off evenly.
 */
export function studyWeeksOf(
  log: readonly StudyTime[],
  locations: ReadonlyMap<string, ItemLocation>,
  { stepCount, today, weeks }: { stepCount: number; today: string; weeks: number },
): StudyWeek[] {
  const monday = weekStartOf(today);
  const first = addDays(monday, -7 * (weeks - 1));
  const days = new Map<string, number[]>();
  for (const { on, minutes, item } of log) {
    if (on < first || on > today || !(minutes > 0)) continue;
    const number = item === null ? undefined : locations.get(item)?.step.number;
    const parts = days.get(on) ?? Array.from({ length: stepCount + 1 }, () => 0);
    const at = number === undefined ? stepCount : number - 1;
    parts[at] = (parts[at] ?? 0) + minutes;
    days.set(on, parts);
  }
  const sums = new Map<string, number[]>();
  for (const [day, parts] of days) {
    const total = parts.reduce((sum, each) => sum + each, 0);
    const share = Math.min(1, minutesPerDay / total);
    const week = weekStartOf(day);
    const sum = sums.get(week) ?? [];
    sums.set(
      week,
      parts.map((each, index) => (sum[index] ?? 0) + each * share),
    );
  }
  return Array.from({ length: weeks }, (_, index) => {
    const start = addDays(first, 7 * index);
    return { start, parts: sums.get(start) ?? Array.from({ length: stepCount + 1 }, () => 0) };
  });
}
