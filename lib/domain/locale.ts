/** The first one is the default. */
export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale = locales[0];

export type LocalisedText = Readonly<Record<Locale, string>>;

/** BCP 47 tags for dates, numbers and lists. */
export const languageTags: LocalisedText = { id: "id-ID", en: "en-GB" };

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The locales as an alternation for a regular expression. */
export const localePattern = locales.join("|");

export function forEachLocale<T>(create: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return Object.fromEntries(locales.map((locale) => [locale, create(locale)])) as Record<Locale, T>;
}
