import { addDays, weekdayOf, weekStartOf } from "./calendar";
import type { RecordedEvent } from "./history";
import type { Status } from "./progress";

/**
 * What happened on one calendar day of the learner: steps forward less steps back, and completions less those given
 * up, so that ticking and unticking comes to nothing. Below zero on a day that mostly took back earlier ones.
 */
export type DayActivity = {
  readonly day: string;
  readonly changes: number;
  readonly completions: number;
};

/** How far a status is; skipping is no step. */
const progressWeight: Readonly<Record<Status, number>> = {
  "not-started": 0,
  skipped: 0,
  learning: 1,
  done: 2,
};

/** What one event adds to the days: a step forward or back, an undo on the day of the change that it takes back. */
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

/** The activity of every day on which something counts, oldest first. */
export function activityOf(events: readonly RecordedEvent[]): DayActivity[] {
  return sumByDay(events.map(contributionOf)).filter(
    ({ changes, completions }) => changes !== 0 || completions !== 0,
  );
}

/** Contributions added up by day, oldest first. */
export function sumByDay(contributions: readonly DayActivity[]): DayActivity[] {
  const days = new Map<string, DayActivity>();
  for (const { day, changes, completions } of contributions) {
    const sum = days.get(day);
    days.set(day, {
      day,
      changes: (sum?.changes ?? 0) + changes,
      completions: (sum?.completions ?? 0) + completions,
    });
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}

export type ActivitySummary = {
  /** Days with activity in the window. */
  readonly activeDays: number;
  /** Days with activity in the current week, Monday to today. */
  readonly thisWeek: number;
  /** The weekday with the most active days, Monday 0 to Sunday 6; null without activity. */
  readonly favouriteWeekday: number | null;
  /** Completions since the first of the current month. */
  readonly completionsThisMonth: number;
};

/** The figures of the `windowDays` days that end with `today`. */
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
