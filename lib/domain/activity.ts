import { addDays, weekdayOf, weekStartOf } from "./calendar";
import type { RecordedEvent } from "./history";
import type { ItemState, Status } from "./progress";

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

type CountedEvent = Pick<RecordedEvent, "from" | "to" | "countsOn" | "happenedOn" | "completedOn">;

/**
 * An undo counts on the day of the change that it reverts. `before` is the item before the event, of which a day that is
 * moved takes back what it counted.
 */
export function contributionsOf(
  { from, to, countsOn, happenedOn, completedOn }: CountedEvent,
  before: Pick<ItemState, "completedOn"> | undefined,
): DayActivity[] {
  const isMove = from === "done" && to === "done" && happenedOn !== null;
  if (isMove && before?.completedOn && completedOn) {
    return [
      { day: before.completedOn, changes: -1, completions: -1 },
      { day: completedOn, changes: 1, completions: 1 },
    ];
  }
  return [
    {
      day: countsOn,
      changes: Math.sign(progressWeight[to] - progressWeight[from]),
      completions: Number(to === "done") - Number(from === "done"),
    },
  ];
}

/** Of a history, in server order. */
export function activityOf(events: readonly RecordedEvent[]): DayActivity[] {
  const previous = new Map<string, RecordedEvent>();
  const contributions = events.flatMap((event) => {
    const before = previous.get(event.item);
    previous.set(event.item, event);
    return contributionsOf(event, before);
  });
  return sumByDay(contributions).filter(
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

/** What the dashboard shows of the past, and a phone of that. */
export const activityWeeks = { wide: 53, narrow: 16 } as const;

export type ActivitySummary = {
  readonly activeDays: number;
  /** Since Monday. */
  readonly thisWeek: number;
  /** Monday 0 to Sunday 6; null without activity. */
  readonly favouriteWeekday: number | null;
};

/** Figures of the `weeks` weeks from Monday up to `today`, the last of which may be short. */
export function activitySummaryOf(
  days: readonly DayActivity[],
  today: string,
  weeks: number,
): ActivitySummary {
  const thisWeek = weekStartOf(today);
  const first = addDays(thisWeek, -7 * (weeks - 1));
  const active = days.filter(({ day, changes }) => day >= first && day <= today && changes > 0);
  const weekdays = [0, 0, 0, 0, 0, 0, 0];
  for (const { day } of active) {
    const weekday = weekdayOf(day);
    weekdays[weekday] = (weekdays[weekday] ?? 0) + 1;
  }
  return {
    activeDays: active.length,
    thisWeek: active.filter(({ day }) => day >= thisWeek).length,
    favouriteWeekday: active.length === 0 ? null : weekdays.indexOf(Math.max(...weekdays)),
  };
}
