import { defaultPathKey, pathOf } from "../content/paths";
import { type Locale, locales } from "../domain/locale";
import { itemsOf } from "../domain/path";
import { paths } from "../paths";
import { ownOriginOf } from "./own-origin";

const { steps } = pathOf(defaultPathKey);

/** The address of each public page in a language; forms are left out. */
const publicPages: readonly ((locale: Locale) => string)[] = [
  paths.home,
  paths.guide,
  paths.privacy,
  paths.path,
  ...steps.map(
    ({ key }) =>
      (locale: Locale) =>
        paths.step(locale, key),
  ),
  ...steps.flatMap((step) =>
    itemsOf({ steps: [step] }).map(
      (item) => (locale: Locale) => paths.item(locale, step.key, item.key),
    ),
  ),
];

/** Every public page with the same page in the other languages, as XML; null without a valid host. */
export function loadSitemap(host: string | null): string | null {
  const origin = ownOriginOf(host);
  if (origin === null) return null;
  const urlOf = (address: string) => new URL(address, origin).href;
  const entries = publicPages.flatMap((addressIn) => {
    const alternates = locales.map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${urlOf(addressIn(locale))}"/>`,
    );
    return locales.map(
      (locale) => `<url><loc>${urlOf(addressIn(locale))}</loc>${alternates.join("")}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>\n",
  ].join("\n");
}

/** What crawlers may read, and where the sitemap is. */
export function loadRobots(host: string | null): string {
  const origin = ownOriginOf(host);
  const sitemap = origin === null ? [] : [`Sitemap: ${new URL("/sitemap.xml", origin).href}`];
  return ["User-agent: *", "Disallow: /api/", ...sitemap, ""].join("\n");
}
