import { addDays, weekdayOf, weekStartOf } from "./calendar";
import type { ProgressEvent } from "./history";

/** What happened on one calendar day of the learner: steps forward, and how many of them were completions. */
export type DayActivity = {
  readonly day: string;
  readonly changes: number;
  readonly completions: number;
};

/**
 * What one event adds to the days. A step forward (to learning or done) counts on its day; an undo takes away what
 * the undone event had counted, on the day it was counted; undoing an undo gives it back.
 */
export function contributionOf(
  event: ProgressEvent,
  find: (id: string) => ProgressEvent | undefined,
): DayActivity {
  const nothing = { day: event.day, changes: 0, completions: 0 };
  if (event.undoOf !== null) {
    const undone = find(event.undoOf);
    if (!undone) return nothing;
    const counted = contributionOf(undone, find);
    return { day: counted.day, changes: -counted.changes, completions: -counted.completions };
  }
  if (event.from === event.to) return nothing;
  if (event.to === "done") return { day: event.day, changes: 1, completions: 1 };
  if (event.to === "learning") return { day: event.day, changes: 1, completions: 0 };
  return nothing;
}

/** The activity of every day on which something counts, oldest first. */
export function activityOf(events: readonly ProgressEvent[]): DayActivity[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return sumByDay(events.map((event) => contributionOf(event, (id) => byId.get(id)))).filter(
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

/** The figures of the `window` days that end with `today`. */
export function summaryOf(
  days: readonly DayActivity[],
  today: string,
  window: number,
): ActivitySummary {
  const first = addDays(today, 1 - window);
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
