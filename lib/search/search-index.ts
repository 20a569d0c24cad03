import MiniSearch, { type Query, type SearchOptions } from "minisearch";
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

/**
 * Min letters of a word that may have one wrong, missing or surplus, of one that may have two, and of a rare one that may
 * have a more usual form ("statistika", "statistik").
 */
const minLetters = { one: 4, two: 5, rare: 8 };

/** Max documents that hold a rare word. */
const mostWithRare = 2;

const idOf = ({ kind, key }: Pick<SearchDocument, "kind" | "key">) => `${kind}/${key}`;

/** In all languages, so that a query may mix them; what is the same in several counts once. */
function textOf({ title, texts }: SearchDocument, part: string): string {
  const inPart =
    part === "title" ? [title] : texts.flatMap((each) => (each.part === part ? each.text : []));
  return [...new Set(inPart.flatMap((text) => locales.map((locale) => text[locale])))].join("\n");
}

function mainTermsOf(text: string): string {
  return wordsOf(text)
    .map(({ terms: [term] }) => term)
    .join(" ");
}

function termsOf(text: string, part?: string): string[] {
  const words = wordsOf(text);
  const all = part === "title" ? [...words, ...joinedWordsOf(words)] : words;
  return all.flatMap(({ terms }) => terms);
}

type Index = MiniSearch<SearchDocument>;

function indexOf(documents: readonly SearchDocument[]): Index {
  const index = new MiniSearch<SearchDocument>({
    idField: "key",
    fields: ["title", ...searchParts],
    extractField: (document, field) => (field === "key" ? idOf(document) : textOf(document, field)),
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: weights,
      prefix: (term) => term.length > 1,
      // A query is made of single terms.
      tokenize: (term) => [term],
    },
  });
  index.addAll(documents);
  return index;
}

/** A word of a query: what to look for, and under which terms. */
type Search = { readonly query: Query; readonly terms: readonly string[] };

/** Said each time, because a query hands its own way down to those in it. */
const anyOf = (queries: readonly Query[], options: SearchOptions = {}): Query => ({
  queries: [...queries],
  combineWith: "OR",
  ...options,
});

/** A word that the texts know as it is, or as the begin of one; else the nearest words that they know. */
function searchFor([word = "", ...forms]: readonly string[], index: Index): Search {
  const countOf = (query: Query) => index.search(query).length;
  const isKnown = (query: Query) => countOf(query) > 0;
  const asOtherForm = anyOf(forms, { prefix: false });
  const withTypos = (fuzzy: number) => anyOf([word], { fuzzy });
  const count = countOf(word);
  if (count > 0) {
    const isRare = count <= mostWithRare && word.length >= minLetters.rare;
    const asKnown: Query[] = [word, asOtherForm];
    if (isRare) asKnown.push(withTypos(1));
    return { query: anyOf(asKnown), terms: [word, ...forms] };
  }
  const swaps = letterSwapsOf(word).filter(isKnown);
  const near: Query[] = [asOtherForm, ...swaps];
  if (word.length >= minLetters.one) near.push(withTypos(1));
  const isNear = isKnown(anyOf(near));
  if (!isNear && word.length >= minLetters.two) near.push(withTypos(2));
  return { query: anyOf(near), terms: [word, ...forms, ...swaps] };
}

function hasTitle({ document }: SearchMatch, asked: string): boolean {
  return locales.some((locale) => mainTermsOf(document.title[locale]) === asked);
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
    const words = new Map(wordsOf(query).map(({ terms }) => [terms[0], terms]));
    if (words.size === 0) return { matches: [], isPartial: false };
    const searches = [...words.values()].slice(0, maxWords).map((terms) => searchFor(terms, index));
    const queries = searches.map((each) => each.query);
    const complete = index.search({ queries, combineWith: "AND" });
    const found = complete.length > 0 ? complete : index.search({ queries, combineWith: "OR" });
    const matches = found.flatMap(({ id, terms, queryTerms }): SearchMatch[] => {
      const document = byId.get(id);
      const found = new Set(queryTerms);
      const wordCount = searches.filter((each) =>
        each.terms.some((term) => found.has(term)),
      ).length;
      return document ? [{ document, wordCount, words: found, terms: new Set(terms) }] : [];
    });
    const asked = mainTermsOf(query);
    const rank = (match: SearchMatch) => (hasTitle(match, asked) ? 0 : 1);
    return {
      matches: matches.toSorted((a, b) => rank(a) - rank(b)),
      isPartial: complete.length === 0 && matches.length > 0,
    };
  };
}
