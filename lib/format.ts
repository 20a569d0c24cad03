import { forEachLocale, type Locale, languageTags } from "./domain/locale";

const dateStyles = {
  short: { day: "numeric", month: "short" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  year: { year: "numeric" },
  month: { month: "short" },
  monthName: { month: "long" },
  monthYear: { month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  weekdayShort: { weekday: "short", day: "numeric", month: "short" },
  weekdayMedium: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
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

/** From the month of one day to that of another: "April–Juli 2027". */
export function formatMonths(from: string, to: string, locale: Locale): string {
  const [start, end] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  if (!start || !end) return "";
  return dateFormatter(locale, "monthYear", "UTC").formatRange(start, end);
}

/** With the year only when it is not that of `today`. */
export function formatCompactDay(day: string, locale: Locale, today: string): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return formatDay(day, locale, isThisYear ? "short" : "medium");
}

/** With the weekday, and with the year as above. */
export function formatCompactWeekday(day: string, locale: Locale, today: string): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return formatDay(day, locale, isThisYear ? "weekdayShort" : "weekdayMedium");
}

export function formatInstant(
  instant: Date,
  locale: Locale,
  style: DateStyle,
  timeZone: string,
): string {
  return dateFormatter(locale, style, timeZone).format(instant);
}

/** The event's own day, with the time in its time zone. */
export function formatEventTime(
  { at, day, timeZone }: { at: Date; day: string; timeZone: string },
  locale: Locale,
): string {
  const parts = dateFormatter(locale, "clock", timeZone).formatToParts(at);
  const [hour, minute] = ["hour", "minute"].map((type) => parts.find((part) => part.type === type));
  const wallTime = `${day}T${hour?.value}:${minute?.value}Z`;
  return dateFormatter(locale, "dateTime", "UTC").format(new Date(wallTime));
}

const relativeFormatters = forEachLocale(
  (locale) => new Intl.RelativeTimeFormat(languageTags[locale], { numeric: "auto" }),
);

/** A past day in plain words: in days below two weeks, then in weeks, months, years. */
export function formatDaysAgo(days: number, locale: Locale): string {
  const units = [
    [365, "year"],
    [61, "month"],
    [14, "week"],
  ] as const;
  const [, unit] = units.find(([least]) => days >= least) ?? [0, "day"];
  const length = { year: 365, month: 30, week: 7, day: 1 }[unit];
  return relativeFormatters[locale].format(-Math.floor(days / length), unit);
}

const numberFormatters = forEachLocale((locale) => new Intl.NumberFormat(languageTags[locale]));

export function formatNumber(value: number, locale: Locale): string {
  return numberFormatters[locale].format(value);
}

/** Logged minutes as hours with one decimal at most. */
export function formatHours(minutes: number, locale: Locale): string {
  return formatNumber(Math.round(minutes / 6) / 10, locale);
}

/** In MB of 1024 kB with one decimal, in whole kB below that. */
export function formatSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1024) return `${formatNumber(kilobytes, locale)} kB`;
  return `${formatNumber(Math.round((kilobytes / 1024) * 10) / 10, locale)} MB`;
}

export function formatList(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(languageTags[locale], { type: "conjunction" }).format(names);
}

/** For titles in a sentence, where a capital letter in its middle would read as a mistake. */
export function formatTitles(titles: readonly string[], locale: Locale): string {
  return formatList(
    titles.map((title) => `“${title}”`),
    locale,
  );
}
