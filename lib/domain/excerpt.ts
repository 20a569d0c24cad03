import { type Locale, locales } from "./locale";
import type { ExcerptPart, SearchExcerpt, SearchMatch, SearchText } from "./search";
import { foldText, joinedWordsOf, type Word, wordsOf } from "./search-text";

type Terms = ReadonlySet<string>;

/** In UTF-16 units: of an excerpt, and of what it shows before its first match. */
const maxLength = 180;
const leadLength = 40;

const isMatch = (word: Word, terms: Terms) => word.terms.some((term) => terms.has(term));

function matchesIn(text: string, terms: Terms): readonly Word[] {
  const words = wordsOf(text);
  return [...words, ...joinedWordsOf(words)]
    .filter((word) => isMatch(word, terms))
    .sort((a, b) => a.start - b.start);
}

function termsIn(text: string, terms: Terms): readonly string[] {
  const found = matchesIn(text, terms).flatMap((word) => word.terms);
  return [...new Set(found.filter((term) => terms.has(term)))];
}

/** The text from `start` to `end`, cut at each begin and end of a match. */
export function markedParts(
  text: string,
  terms: Terms,
  [start, end] = [0, text.length],
): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = start;
  const addUntil = (until: number, isMatch: boolean) => {
    if (until > at) parts.push({ start: at, text: text.slice(at, until), isMatch });
    at = until;
  };
  for (const match of matchesIn(text, terms)) {
    if (match.start < at || match.end > end) continue;
    addUntil(match.start, false);
    addUntil(match.end, true);
  }
  addUntil(end, false);
  return parts;
}

/** The stretch of a long text with the most of the terms in it, from the begin of a word to the end of one. */
function bestStretch(text: string, terms: Terms): [start: number, end: number] {
  if (text.length <= maxLength) return [0, text.length];
  const matches = matchesIn(text, terms);
  const termsFrom = (from: number) => {
    const near = matches.filter(
      ({ start, end }) => start >= from && end <= from + maxLength - leadLength,
    );
    return new Set(near.flatMap((match) => match.terms)).size;
  };
  const first = matches.toSorted((a, b) => termsFrom(b.start) - termsFrom(a.start))[0]?.start ?? 0;
  const words = wordsOf(text);
  const start = words.find((word) => word.start >= first - leadLength)?.start ?? 0;
  const from = first <= leadLength ? 0 : start;
  const last = words.findLast(({ end }) => end <= from + maxLength);
  return [from, from + maxLength >= text.length ? text.length : (last?.end ?? text.length)];
}

function excerptParts(text: string, terms: Terms): readonly ExcerptPart[] {
  const [start, end] = bestStretch(text, terms);
  const cut = { text: "…", isMatch: false };
  return [
    ...(start > 0 ? [{ ...cut, start: 0 }] : []),
    ...markedParts(text, terms, [start, end]),
    ...(end < text.length ? [{ ...cut, start: end }] : []),
  ];
}

/** The text with most of the query's words as they are, then in other forms; the earlier one of equals. */
function bestText(texts: readonly SearchText[], { words, terms }: SearchMatch, locale: Locale) {
  const stems = [...terms].map((term) => (term.length > 3 ? term.slice(0, -1) : term));
  // Looking for the terms among words takes many times as long.
  const mayHaveOne = ({ text }: SearchText) => {
    const folded = foldText(text[locale]);
    return stems.some((stem) => folded.includes(stem));
  };
  const ranked = texts.filter(mayHaveOne).map((each) => {
    const found = termsIn(each.text[locale], terms);
    const exact = found.filter((term) => words.has(term)).length;
    return { ...each, rank: found.length + exact * terms.size };
  });
  const [best] = ranked.toSorted((a, b) => b.rank - a.rank);
  return best && best.rank > 0 ? best : null;
}

/** Whether the title in the reader's language shows why the document was found. */
function hasTitleMatch({ document, terms, wordCount }: SearchMatch, locale: Locale): boolean {
  const words = wordsOf(document.title[locale]);
  const countIn = (some: readonly Word[]) =>
    new Set(some.filter((word) => isMatch(word, terms)).map((word) => word.terms[0])).size;
  return (countIn(words) || countIn(joinedWordsOf(words))) >= wordCount;
}

/**
 * Where a document matched: in the reader's language where it can be, else in another one. Where the title has it all,
 * what the document is about.
 */
export function excerptOf(match: SearchMatch, locale: Locale): SearchExcerpt {
  const { document, terms } = match;
  const { title, about, texts } = document;
  const aboutIt = () => ({
    part: null,
    language: locale,
    parts: excerptParts(about[locale], terms),
  });
  if (hasTitleMatch(match, locale)) return aboutIt();
  const others = locales.filter((each) => each !== locale);
  const titled = others.find((language) => hasTitleMatch(match, language));
  if (titled) return { part: "title", language: titled, parts: markedParts(title[titled], terms) };
  for (const language of [locale, ...others]) {
    const best = bestText(texts, match, language);
    if (best) return { part: best.part, language, parts: excerptParts(best.text[language], terms) };
  }
  return aboutIt();
}
