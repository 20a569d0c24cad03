/** Calendar days are ISO strings (`YYYY-MM-DD`) without a zone, so that arithmetic on them needs no clock. */
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

/** Throws a RangeError for an unknown IANA time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return formatterFor(timeZone).format(instant);
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Negative where `to` is earlier. Days have no zone, so that each has 24 hours. */
export function daysBetween(from: string, to: string): number {
  const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return (startOf(to) - startOf(from)) / (24 * 60 * 60 * 1000);
}

export function isDay(text: string): boolean {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,9})?)?(?:([Zz])|([+-]\d{2}):?(\d{2})?)$/;

/** An instant in any form of RFC 3339, and in the shorter ones of ISO 8601 that name an offset; null for another text. */
export function instantFrom(text: string): Date | null {
  const match = instantPattern.exec(text);
  if (!match) return null;
  const [, day = "", time, second = "00", fraction = "", , hours = "+00", minutes = "00"] = match;
  // Date takes 31 February for 3 March.
  if (Number(day.slice(8)) > 28 && !isDay(day)) return null;
  // A leap second, which no Date can hold.
  const heldSecond = second === "60" ? "59" : second;
  const instant = new Date(`${day}T${time}:${heldSecond}${fraction}${hours}:${minutes}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Monday 0 to Sunday 6 (ISO 8601). */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function weekStartOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}
