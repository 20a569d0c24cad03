import { cache } from "react";
import { guide } from "../content/guide";
import { defaultPathKey, pathOf } from "../content/paths";
import { excerptOf, markedParts } from "../domain/excerpt";
import type { Locale } from "../domain/locale";
import type { ExcerptPart, SearchDocument, SearchExcerpt, SearchMatch } from "../domain/search";
import { paths } from "../paths";
import { processSingleton } from "../process-singleton";
import { guideDocuments } from "../search/guide-documents";
import { pathDocuments } from "../search/path-documents";
import { createSearchIndex } from "../search/search-index";

export type SearchResult = Pick<SearchDocument, "kind"> & {
  readonly href: string;
  /** The number of its step, and the group of an item. */
  readonly step: number | null;
  readonly group: string | null;
  readonly title: readonly ExcerptPart[];
  readonly excerpt: SearchExcerpt;
};

export type SearchView = {
  readonly results: readonly SearchResult[];
  /** Of all, also of those that are not shown. */
  readonly count: number;
  /** Nothing has every word of the query; these have some. */
  readonly isPartial: boolean;
};

const maxResults = 30;

/** Made at the first search. */
function searchIndex() {
  return processSingleton("search-index", () =>
    createSearchIndex([...pathDocuments(pathOf(defaultPathKey)), ...guideDocuments(guide)]),
  );
}

function hrefOf({ kind, key, step }: SearchDocument, locale: Locale): string {
  if (!step) return paths.guide(locale, key);
  if (kind === "item") return paths.item(locale, step.key, key);
  return kind === "group" ? paths.group(locale, step.key, key) : paths.step(locale, step.key);
}

function resultOf(match: SearchMatch, locale: Locale): SearchResult {
  const { document, terms } = match;
  const { kind, step, group, title } = document;
  return {
    kind,
    href: hrefOf(document, locale),
    step: step?.number ?? null,
    group: group?.title[locale] ?? null,
    title: markedParts(title[locale], terms),
    excerpt: excerptOf(match, locale),
  };
}

/** What the query finds in all languages, shown in one, the best first. Once a request. */
export const loadSearch = cache((locale: Locale, query: string): SearchView => {
  const { matches, isPartial } = searchIndex()(query);
  const results = matches.slice(0, maxResults).map((match) => resultOf(match, locale));
  return { results, count: matches.length, isPartial };
});

/** Where each item has all words of the query, by its key. */
export function loadItemExcerpts(
  locale: Locale,
  query: string,
): ReadonlyMap<string, SearchExcerpt> {
  const { matches, isPartial } = searchIndex()(query);
  const items = matches.filter(({ document }) => !isPartial && document.kind === "item");
  return new Map(items.map((match) => [match.document.key, excerptOf(match, locale)]));
}
