import { guide } from "../content/guide";
import { defaultPathKey, pathOf } from "../content/paths";
import type { GuideLink, GuideTarget, GuideView, Localised } from "../domain/guide";
import { forEachLocale, type Locale, type LocalisedText, locales } from "../domain/locale";
import { paths } from "../paths";

/** The day on which the content's facts were last verified. */
export const contentCheckedOn = guide.source.checked;

function isText(value: object): value is LocalisedText {
  return locales.every((locale) => locale in value);
}

function isTarget(value: object): value is GuideTarget {
  return "to" in value && "key" in value;
}

function linkTo(target: GuideTarget, locale: Locale): GuideLink {
  for (const step of pathOf(defaultPathKey).steps) {
    if (target.to === "step" && step.key === target.key) {
      return {
        href: paths.step(locale, step.key),
        label: step.title[locale],
        step: step.number,
      };
    }
    const item = step.groups
      .flatMap((group) => group.items)
      .find((candidate) => candidate.key === target.key);
    if (target.to === "item" && item) {
      return {
        href: paths.item(locale, step.key, item.key),
        label: item.title[locale],
        change: item.staleness?.note[locale],
      };
    }
  }
  throw new Error(`The guide points to a ${target.to} that is not on the path: ${target.key}`);
}

function localise<T>(value: T, locale: Locale): Localised<T>;
function localise(value: unknown, locale: Locale): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => localise(entry, locale));
  if (isText(value)) return value[locale];
  if (isTarget(value)) return linkTo(value, locale);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, localise(entry, locale)]),
  );
}

// Built once at start-up, so that a broken link fails there.
const views = forEachLocale((locale): GuideView => localise(guide, locale));

/** The guide in one language, with its targets resolved to links. */
export function loadGuide(locale: Locale): GuideView {
  return views[locale];
}
