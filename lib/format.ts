import type { Locale } from "./domain/path";

const tags = { id: "id-ID", en: "en-GB" } as const;

const styles = {
  /** 24 Nov */
  short: { day: "numeric", month: "short" },
  /** 24 Nov 2026 */
  medium: { day: "numeric", month: "short", year: "numeric" },
  /** 24 November 2026 */
  long: { day: "numeric", month: "long", year: "numeric" },
  /** Tuesday, 24 November 2026 */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** 2026 */
  year: { year: "numeric" },
  /** Nov */
  month: { month: "short" },
  /** November 2026 */
  monthYear: { month: "long", year: "numeric" },
  /** Tuesday */
  weekday: { weekday: "long" },
  /** 09.30 */
  clock: { hour: "2-digit", minute: "2-digit" },
  /** 24 Nov 2026, 09.30 */
  moment: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, style: DateStyle, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${timeZone}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone });
  cache.set(key, made);
  return made;
}

/** A calendar day (`YYYY-MM-DD`) as text. */
export function formatDay(day: string, locale: Locale, style: DateStyle): string {
  return formatter(locale, style, "UTC").format(new Date(`${day}T00:00:00Z`));
}

/** The day of an instant, with its year only when that is not `today`'s: "24 Nov", "24 Nov 2025". */
export function formatRecent(
  instant: Date,
  locale: Locale,
  timeZone: string,
  today = new Date(),
): string {
  const year = (date: Date) => formatter(locale, "year", timeZone).format(date);
  const style = year(instant) === year(today) ? "short" : "medium";
  return formatter(locale, style, timeZone).format(instant);
}

/** An instant as text, as the clock on the wall in `timeZone` shows it. */
export function formatInstant(
  instant: Date,
  locale: Locale,
  style: DateStyle,
  timeZone: string,
): string {
  return formatter(locale, style, timeZone).format(instant);
}

const numbers = { id: new Intl.NumberFormat(tags.id), en: new Intl.NumberFormat(tags.en) };

/** A number with the language's separators. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value);
}

/** Names as a list: "A, B, and C". */
export function formatList(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: "conjunction" }).format(names);
}
