import type { Locale } from "./domain/path";

/** Every address of the product, in one place. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  signIn: (locale: Locale, next?: string) =>
    next ? `/${locale}/sign-in?next=${encodeURIComponent(next)}` : `/${locale}/sign-in`,
  signUp: (locale: Locale, next?: string) =>
    next ? `/${locale}/sign-up?next=${encodeURIComponent(next)}` : `/${locale}/sign-up`,
  path: (locale: Locale) => `/${locale}/path`,
  step: (locale: Locale, step: string) => `/${locale}/path/${step}`,
  item: (locale: Locale, step: string, item: string) => `/${locale}/path/${step}#${item}`,
  skills: (locale: Locale) => `/${locale}/skills`,
  dashboard: (locale: Locale) => `/${locale}/dashboard`,
  portfolio: (locale: Locale) => `/${locale}/portfolio`,
  portfolioFile: (format: string, locale: Locale) => `/api/portfolio/${format}?locale=${locale}`,
  settings: (locale: Locale) => `/${locale}/settings`,
  guide: (locale: Locale, section?: string) =>
    section ? `/${locale}/guide#${section}` : `/${locale}/guide`,
  progress: "/api/progress",
} as const;

const places = new Set([
  "",
  "sign-in",
  "sign-up",
  "path",
  "skills",
  "dashboard",
  "portfolio",
  "settings",
  "guide",
]);

/** Whether an address with its language in front leads to a page of the product, or to what may lie below one. */
export function isPlace(pathname: string): boolean {
  const [, , place = ""] = pathname.split("/");
  return places.has(place);
}
