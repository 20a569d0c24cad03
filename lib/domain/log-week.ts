import { weekStartOf } from "./calendar";
import type { LogEntry } from "./log-entry";
import { minutesByDayOf, type StudyTime } from "./study-time";

export type LogWeek = {
  /** Its Monday. */
  readonly start: string;
  /** Of study, of the whole week, also where other entries of it are on another page; of the item that was asked for. */
  readonly minutes: number;
  readonly entries: readonly LogEntry[];
};

/** By the Monday of each week. A day has at most its 24 hours. */
export function minutesByWeekOf(
  time: readonly StudyTime[],
  today: string,
): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const [day, sum] of minutesByDayOf(time, today)) {
    const start = weekStartOf(day);
    minutes.set(start, (minutes.get(start) ?? 0) + sum);
  }
  return minutes;
}

/** In the order of the entries. */
export function logWeeksOf(
  entries: readonly LogEntry[],
  minutesByWeek: ReadonlyMap<string, number>,
): LogWeek[] {
  const weeks = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    const start = weekStartOf(entry.on);
    weeks.set(start, [...(weeks.get(start) ?? []), entry]);
  }
  return [...weeks].map(([start, ofWeek]) => ({
    start,
    minutes: minutesByWeek.get(start) ?? 0,
    entries: ofWeek,
  }));
}
