import type { Locale, LocalisedText } from "./locale";

type ResourceKind =
  | "article"
  | "book"
  | "community"
  | "course"
  | "docs"
  | "exercise"
  | "official"
  | "tool"
  | "video";

/** `audit`: free at least in part, or its price could not be confirmed; a note says which. */
type ResourceCost = "free" | "audit" | "paid";

/** Where an item can be learnt. Days are ISO calendar dates. */
export type Resource = {
  readonly url: string;
  /** What the page calls itself. */
  readonly title: string;
  readonly kind: ResourceKind;
  readonly languages: readonly Locale[];
  readonly cost: ResourceCost;
  /** For the part that the item needs. */
  readonly hours: readonly [low: number, high: number];
  /** Most were not read on the page itself. */
  readonly licence?: string;
  readonly why: LocalisedText;
  readonly note?: LocalisedText;
  readonly machineTranslated?: true;
  /** The day it was found, in a stored copy of the page or of one that links to it. */
  readonly listed: string;
  /** The day the page last answered `npm run content:links`; absent until it has. */
  readonly checked?: string;
};

export type ResourcesByItem = Readonly<Record<string, readonly Resource[]>>;

/** Days by URL. */
export type CheckedDays = Readonly<Record<string, string>>;

/** The site it is on. */
export function hostOf({ url }: Pick<Resource, "url">): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

const costRank: Readonly<Record<ResourceCost, number>> = { free: 0, audit: 1, paid: 2 };

/** The resources of an item as a learner sees them: in their language first, then free ones, each with `checked`. */
export function resourcesFor(
  { resources, checkedDays }: { resources: ResourcesByItem; checkedDays: CheckedDays },
  itemKey: string,
  locale: Locale,
): readonly Resource[] {
  const rank = ({ languages, cost }: Resource) =>
    (languages.includes(locale) ? 0 : 3) + costRank[cost];
  return (resources[itemKey] ?? [])
    .map((resource) => {
      const checked = checkedDays[resource.url];
      return checked === undefined ? resource : { ...resource, checked };
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** "any" is chosen as well, and so goes before the learner's settings; left out is not. */
export type ResourceFilter = {
  readonly cost?: "free" | "any" | undefined;
  readonly language?: Locale | "any" | undefined;
};

export function matchesResourceFilter(
  { cost, languages }: Resource,
  filter: ResourceFilter,
): boolean {
  const { cost: asked = "any", language = "any" } = filter;
  const isAffordable = asked === "any" || cost === asked;
  return isAffordable && (language === "any" || languages.includes(language));
}
