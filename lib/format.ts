import { forEachLocale, type Locale, languageTags } from "./domain/locale";

const dateStyles = {
  short: { day: "numeric", month: "short" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  year: { year: "numeric" },
  month: { month: "short" },
  monthYear: { month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  time: { hour: "2-digit", minute: "2-digit" },
  dateTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
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

/** `day` is `YYYY-MM-DD`. */
export function formatDay(day: string, locale: Locale, style: DateStyle): string {
  return dateFormatter(locale, style, "UTC").format(new Date(`${day}T00:00:00Z`));
}

/** With the year only when it is not that of `today`. */
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

export function formatInstant(
  instant: Date,
  locale: Locale,
  style: DateStyle,
  timeZone: string,
): string {
  return dateFormatter(locale, style, timeZone).format(instant);
}

const numberFormatters = forEachLocale((locale) => new Intl.NumberFormat(languageTags[locale]));

export function formatNumber(value: number, locale: Locale): string {
  return numberFormatters[locale].format(value);
}

export function formatList(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(languageTags[locale], { type: "conjunction" }).format(names);
}
