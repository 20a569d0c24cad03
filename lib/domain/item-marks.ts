import type { Resource } from "./resource";

export const resourceMarks = ["using", "hidden"] as const;
export type ResourceMark = (typeof resourceMarks)[number];

export type OwnLink = { readonly url: string; readonly title: string };

/** What a learner marked and added on an item. */
export type ItemMarks = {
  readonly item: string;
  /** The addresses of resources; at most one is in use. */
  readonly using: string | null;
  readonly hidden: readonly string[];
  /** In the order in which they were added. */
  readonly links: readonly OwnLink[];
  /** Positions of "done when" statements, from 0. */
  readonly statements: readonly number[];
};

export type ResourceFilters = { readonly freeOnly: boolean; readonly indonesianOnly: boolean };

/** By item, so that an archive stays within its limits. */
export const linkLimit = 20;
export const hiddenLimit = 10;
export const statementLimit = 10;

/** In characters, of the address as a browser writes it: ASCII only. */
export const urlLimit = 2000;

export function noMarks(item: string): ItemMarks {
  return { item, using: null, hidden: [], links: [], statements: [] };
}

/** Null where it is none that a link may have: only http and https, and no account in it. */
export function linkUrlFrom(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) return null;
  if (url.username !== "" || url.password !== "" || url.href.length > urlLimit) return null;
  return url.href;
}

/** As a person types it: one without a scheme is taken for https. */
export function linkUrlFromTyped(text: string): string | null {
  return linkUrlFrom(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
}

/** The marks of both, those of `marks` first where only one or so many can be. */
export function mergeMarks(marks: ItemMarks, others: ItemMarks): ItemMarks {
  const known = new Set(marks.links.map(({ url }) => url));
  const using = marks.using ?? others.using;
  const hidden = [...new Set([...marks.hidden, ...others.hidden])].filter((url) => url !== using);
  return {
    item: marks.item,
    using,
    hidden: hidden.slice(0, hiddenLimit),
    links: [...marks.links, ...others.links.filter(({ url }) => !known.has(url))].slice(
      0,
      linkLimit,
    ),
    statements: [...new Set([...marks.statements, ...others.statements])].sort((a, b) => a - b),
  };
}

/** The address of a resource as marks hold it. */
export function markedUrlOf({ url }: Pick<Resource, "url">): string {
  return linkUrlFrom(url) ?? url;
}

/** "full": so many are hidden already. "unknown": the address is no resource of the item and no own link. */
export type MarkRefusal = "full" | "unknown";

/**
 * "none" takes a mark away. Marks of other addresses that are unknown go too, as of a resource that has been taken off
 * the path: nothing shows them, and they would count against the limit.
 */
export function withMark(
  marks: ItemMarks,
  url: string,
  mark: ResourceMark | "none",
  resources: readonly Pick<Resource, "url">[],
): ItemMarks | MarkRefusal {
  const known = new Set([...resources.map(markedUrlOf), ...marks.links.map((link) => link.url)]);
  if (mark !== "none" && !known.has(url)) return "unknown";
  const isOther = (each: string) => each !== url && known.has(each);
  const hidden = marks.hidden.filter(isOther);
  if (mark === "hidden" && hidden.length >= hiddenLimit) return "full";
  const using = marks.using !== null && isOther(marks.using) ? marks.using : null;
  return {
    ...marks,
    using: mark === "using" ? url : using,
    hidden: mark === "hidden" ? [...hidden, url] : hidden,
  };
}

/** A link that is there already gets the new title. */
export function withLink(marks: ItemMarks, { url, title }: OwnLink): ItemMarks | "full" {
  const isKnown = marks.links.some((link) => link.url === url);
  if (!isKnown && marks.links.length >= linkLimit) return "full";
  const links = isKnown
    ? marks.links.map((link) => (link.url === url ? { url, title } : link))
    : [...marks.links, { url, title }];
  return { ...marks, links };
}

/** Without its mark too. */
export function withoutLink(marks: ItemMarks, url: string): ItemMarks {
  return {
    ...marks,
    using: marks.using === url ? null : marks.using,
    hidden: marks.hidden.filter((each) => each !== url),
    links: marks.links.filter((link) => link.url !== url),
  };
}

export function withStatement(marks: ItemMarks, statement: number, isTicked: boolean): ItemMarks {
  const others = marks.statements.filter((each) => each !== statement);
  return { ...marks, statements: isTicked ? [...others, statement].sort((a, b) => a - b) : others };
}
