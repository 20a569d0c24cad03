/** The languages the product speaks, the default first. */
export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];

/** The language of a visitor who has chosen none. */
export const defaultLocale: Locale = locales[0];

/** One text in every language. */
export type LocalisedText = Readonly<Record<Locale, string>>;
