import { addDays, dayOf, weekStartOf } from "./calendar";
import { clockTolerance } from "./clock";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** On Mondays, in the learner's zone. */
const reminderHour = 7;

/** In ms; a reminder that could not be sent for longer, because the server was off, is left out. */
const longestDelay = day;

/** In ms, with a change of the clocks and with a zone at the other end of the world. */
const furthestReminder = 9 * day;

/** By which Mondays are told apart in every zone: 7 o'clock there is from Sunday 17:00 to Monday 19:00 UTC. */
const mondayShift = 7 * hour;

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClockOf(timeZone: string): Intl.DateTimeFormat {
  const cached = wallClocks.get(timeZone);
  if (cached) return cached;
  const created = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23" },
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  wallClocks.set(timeZone, created);
  return created;
}

/** What a clock on the wall is ahead of UTC, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = wallClockOf(timeZone).formatToParts(new Date(instant));
  const numberOf = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const date = Date.UTC(numberOf("year"), numberOf("month") - 1, numberOf("day"));
  const time = (numberOf("hour") * 60 + numberOf("minute")) * 60 + numberOf("second");
  return date + time * 1000 - Math.floor(instant / 1000) * 1000;
}

/** The first instant at which the zone's clocks show 7 o'clock on the day; those that change do so at night. */
function reminderTimeOn(monday: string, timeZone: string): Date {
  const wall = Date.parse(`${monday}T00:00:00Z`) + reminderHour * hour;
  const before = wall - offsetAt(wall - day, timeZone);
  const isExact = before + offsetAt(before, timeZone) === wall;
  return new Date(isExact ? before : wall - offsetAt(wall + day, timeZone));
}

/** The next Monday at 7:00 in the zone, later than `instant`. */
export function nextReminderAfter(instant: Date, timeZone: string): Date {
  const monday = weekStartOf(dayOf(instant, timeZone));
  const thisWeek = reminderTimeOn(monday, timeZone);
  return thisWeek > instant ? thisWeek : reminderTimeOn(addDays(monday, 7), timeZone);
}

/** The same Monday's reminder for a learner who is in another zone now, so that a move brings no second one. */
export function reminderInZone(nextAt: Date, timeZone: string): Date {
  const shifted = new Date(nextAt.getTime() + mondayShift);
  return reminderTimeOn(weekStartOf(dayOf(shifted, "UTC")), timeZone);
}

/** Reminders are due up to `now`, and from `beyond` on, which is further than can be planned now: a clock was ahead. */
export function dueRemindersAt(now: Date): { readonly now: Date; readonly beyond: Date } {
  return { now, beyond: new Date(now.getTime() + furthestReminder + clockTolerance) };
}

type ReminderTurn = { readonly isSent: boolean; readonly nextAt: Date };

/** What becomes of a reminder that is due: however long the server was off, one is sent at most. */
export function reminderTurnOf(nextAt: Date, timeZone: string, now: Date): ReminderTurn {
  const next = nextReminderAfter(now, timeZone);
  if (nextAt > dueRemindersAt(now).beyond) return { isSent: false, nextAt: next };
  const due = reminderInZone(nextAt, timeZone);
  if (due > now) return { isSent: false, nextAt: due };
  return { isSent: now.getTime() - due.getTime() < longestDelay, nextAt: next };
}
