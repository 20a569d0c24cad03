/** Calendar days are ISO strings (`YYYY-MM-DD`): they have no zone, so arithmetic on them needs no clock. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const cached = formatters.get(timeZone);
  if (cached) return cached;
  const created = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, created);
  return created;
}

/** The calendar day that `instant` falls on in `timeZone` (an IANA name). Throws a RangeError on an unknown zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return formatterFor(timeZone).format(instant);
}

/** The calendar day `days` after `day`; negative goes back. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar: 2026-02-30 is not. */
export function isDay(text: string): boolean {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day of the week, Monday 0 to Sunday 6 (ISO 8601). */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The Monday of the week that `day` is in. */
export function weekStartOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** The one spelling of a time zone that this machine knows, or null: names ignore case and have aliases. */
export function canonicalTimeZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
