import { forEachLocale, type Locale, languageTags } from "./domain/locale";

const dateStyles = {
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

export type DateStyle = keyof typeof dateStyles;

const dateFormatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(locale: Locale, style: DateStyle, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${timeZone}`;
  const cached = dateFormatters.get(key);
  if (cached) return cached;
  const created = new Intl.DateTimeFormat(languageTags[locale], { ...dateStyles[style], timeZone });
  dateFormatters.set(key, created);
  return created;
}

/** A calendar day (`YYYY-MM-DD`) as text. */
export function formatDay(day: string, locale: Locale, style: DateStyle): string {
  return dateFormatter(locale, style, "UTC").format(new Date(`${day}T00:00:00Z`));
}

/** The day of an instant, with its year only when that is not `today`'s: "24 Nov", "24 Nov 2025". */
export function formatCompactDay(
  instant: Date,
  locale: Locale,
  timeZone: string,
  today = new Date(),
): string {
  const year = (date: Date) => dateFormatter(locale, "year", timeZone).format(date);
  const style = year(instant) === year(today) ? "short" : "medium";
  return dateFormatter(locale, style, timeZone).format(instant);
}

/** An instant as text, as the clock on the wall in `timeZone` shows it. */
export function formatInstant(
  instant: Date,
  locale: Locale,
  style: DateStyle,
  timeZone: string,
): string {
  return dateFormatter(locale, style, timeZone).format(instant);
}

const numberFormatters = forEachLocale((locale) => new Intl.NumberFormat(languageTags[locale]));

/** A number with the language's separators. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormatters[locale].format(value);
}

/** Names as a list: "A, B, and C". */
export function formatList(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(languageTags[locale], { type: "conjunction" }).format(names);
}
