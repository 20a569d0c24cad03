import { addDays, weekdayOf, weekStartOf } from "./calendar";
import type { RecordedEvent } from "./history";
import type { Status } from "./progress";

/** Net steps and net completions of one local day. Negative on a day that mostly reverts earlier days. */
export type DayActivity = {
  readonly day: string;
  readonly changes: number;
  readonly completions: number;
};

const progressWeight: Readonly<Record<Status, number>> = {
  "not-started": 0,
  skipped: 0,
  learning: 1,
  done: 2,
};

/** An undo counts on the day of the change that it reverts. */
export function contributionOf({
  from,
  to,
  countsOn,
}: Pick<RecordedEvent, "from" | "to" | "countsOn">): DayActivity {
  return {
    day: countsOn,
    changes: Math.sign(progressWeight[to] - progressWeight[from]),
    completions: Number(to === "done") - Number(from === "done"),
  };
}

export function activityOf(events: readonly RecordedEvent[]): DayActivity[] {
  return sumByDay(events.map(contributionOf)).filter(
    ({ changes, completions }) => changes !== 0 || completions !== 0,
  );
}

export function sumByDay(contributions: readonly DayActivity[]): DayActivity[] {
  const days = new Map<string, DayActivity>();
  addToDays(days, contributions);
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}

export function addToDays(
  days: Map<string, DayActivity>,
  contributions: readonly DayActivity[],
): void {
  for (const { day, changes, completions } of contributions) {
    const sum = days.get(day);
    days.set(day, {
      day,
      changes: (sum?.changes ?? 0) + changes,
      completions: (sum?.completions ?? 0) + completions,
    });
  }
}

export type ActivitySummary = {
  readonly activeDays: number;
  /** Since Monday. */
  readonly thisWeek: number;
  /** Monday 0 to Sunday 6; null without activity. */
  readonly favouriteWeekday: number | null;
  readonly completionsThisMonth: number;
};

/** Figures of the `windowDays` days up to `today`. */
export function activitySummaryOf(
  days: readonly DayActivity[],
  today: string,
  windowDays: number,
): ActivitySummary {
  const first = addDays(today, 1 - windowDays);
  const active = days.filter(({ day, changes }) => day >= first && day <= today && changes > 0);
  const weekdays = [0, 0, 0, 0, 0, 0, 0];
  for (const { day } of active) {
    const weekday = weekdayOf(day);
    weekdays[weekday] = (weekdays[weekday] ?? 0) + 1;
  }
  const month = today.slice(0, 7);
  const completions = days
    .filter(({ day }) => day.startsWith(month))
    .reduce((sum, day) => sum + day.completions, 0);
  return {
    activeDays: active.length,
    thisWeek: active.filter(({ day }) => day >= weekStartOf(today)).length,
    favouriteWeekday: active.length === 0 ? null : weekdays.indexOf(Math.max(...weekdays)),
    completionsThisMonth: Math.max(0, completions),
  };
}
