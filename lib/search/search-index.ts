import MiniSearch, { type Query } from "minisearch";
import { locales } from "../domain/locale";
import {
  type SearchDocument,
  type SearchMatch,
  type SearchMatches,
  type SearchPart,
  searchParts,
} from "../domain/search";
import { joinedWordsOf, letterSwapsOf, wordsOf } from "../domain/search-text";

/** How much a match counts by where it is. */
const weights: Readonly<Record<SearchPart, number>> = {
  title: 10,
  hint: 3,
  summary: 2,
  what: 2,
  purpose: 1,
  outcome: 1,
  doneWhen: 1,
  why: 1,
  text: 1,
  change: 0.6,
  note: 0.6,
  resource: 0.4,
  outline: 0.4,
};

/** More words than these are left out: each takes time. */
const maxWords = 12;

/** Min letters for a number of wrong, missing or surplus ones. */
const typos = [
  { distance: 1, letters: 4 },
  { distance: 2, letters: 5 },
];

const idOf = ({ kind, key }: Pick<SearchDocument, "kind" | "key">) => `${kind}/${key}`;

/** In all languages, so that a query may mix them; what is the same in several counts once. */
function textOf({ title, texts }: SearchDocument, part: string): string {
  const inPart =
    part === "title" ? [title] : texts.flatMap((each) => (each.part === part ? each.text : []));
  return [...new Set(inPart.flatMap((text) => locales.map((locale) => text[locale])))].join("\n");
}

function mainTermsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap(({ terms: [term] }) => term ?? []);
}

function termsOf(text: string, part?: string): string[] {
  const words = wordsOf(text);
  const all = part === "title" ? [...words, ...joinedWordsOf(words)] : words;
  return all.flatMap(({ terms }) => terms);
}

function indexOf(documents: readonly SearchDocument[]): MiniSearch<SearchDocument> {
  const index = new MiniSearch<SearchDocument>({
    fields: ["title", ...searchParts],
    extractField: (document, field) => (field === "id" ? idOf(document) : textOf(document, field)),
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { boost: weights, prefix: (term) => term.length > 1 },
  });
  index.addAll(documents);
  return index;
}

/** A word that the texts know as it is, or as the begin of one; else the nearest words that they know. */
function queryFor(word: string, index: MiniSearch<SearchDocument>): Query {
  const isKnown = (term: string, fuzzy = 0) => index.search(term, { fuzzy }).length > 0;
  if (isKnown(word)) return word;
  const swaps = letterSwapsOf(word).filter((swap) => isKnown(swap));
  if (swaps.length > 0) return { queries: swaps, combineWith: "OR" };
  const near = typos.find(
    ({ distance, letters }) => word.length >= letters && isKnown(word, distance),
  );
  return { queries: [word], fuzzy: near?.distance ?? 0 };
}

function hasTitle({ document }: SearchMatch, words: readonly string[]): boolean {
  const asked = words.join(" ");
  return locales.some((locale) => mainTermsOf(document.title[locale]).join(" ") === asked);
}

type SearchIndex = (query: string) => SearchMatches;

/**
 * Indexes the documents, which takes some tenths of a second. The index finds what has every word of a query, or else
 * some of them; a title that is the query comes first.
 */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const index = indexOf(documents);
  const byId = new Map(documents.map((document) => [idOf(document), document]));
  return (query) => {
    const words = [...new Set(mainTermsOf(query))].slice(0, maxWords);
    if (words.length === 0) return { matches: [], isPartial: false };
    const queries = words.map((word) => queryFor(word, index));
    const complete = index.search({ queries, combineWith: "AND" });
    const found = complete.length > 0 ? complete : index.search({ queries, combineWith: "OR" });
    const matches = found.flatMap(({ id, terms, queryTerms }): SearchMatch[] => {
      const document = byId.get(id);
      return document ? [{ document, words: new Set(queryTerms), terms: new Set(terms) }] : [];
    });
    const rank = (match: SearchMatch) => (hasTitle(match, words) ? 0 : 1);
    return {
      matches: matches.toSorted((a, b) => rank(a) - rank(b)),
      isPartial: complete.length === 0 && matches.length > 0,
    };
  };
}
