import type { Locale, LocalisedText } from "./locale";
import type { Group, Step } from "./path";

/** The texts of a document besides its title, the most telling first. */
export const searchParts = [
  "hint",
  "summary",
  "what",
  "purpose",
  "outcome",
  "doneWhen",
  "why",
  "text",
  "change",
  "note",
  "resource",
  "outline",
] as const;

export type SearchPart = "title" | (typeof searchParts)[number];

export type SearchText = { readonly part: SearchPart; readonly text: LocalisedText };

/** One thing that a search can find. */
export type SearchDocument = {
  readonly kind: "step" | "group" | "item" | "guide";
  /** Of its kind. */
  readonly key: string;
  readonly title: LocalisedText;
  /** What it is about, to show where only the title matches. */
  readonly about: LocalisedText;
  /** Without the title. */
  readonly texts: readonly SearchText[];
  /** Where it is on the path. */
  readonly step?: Step;
  readonly group?: Group;
};

export type SearchMatch = {
  readonly document: SearchDocument;
  /** How many of the query's words it has. */
  readonly wordCount: number;
  /** Those words, as they were looked for. */
  readonly words: ReadonlySet<string>;
  /** Those words, in the forms that it has. */
  readonly terms: ReadonlySet<string>;
};

/** `isPartial`: no document has every word of the query, and these have some. */
export type SearchMatches = {
  readonly matches: readonly SearchMatch[];
  readonly isPartial: boolean;
};

/** What was asked for, cleaned; `isCut` when it was too long and only its beginning is left. */
export type SearchQuery = { readonly q: string; readonly isCut: boolean };

/** In UTF-16 units. */
export const maxQueryLength = 100;

/** `start` is its offset in the whole text. */
export type ExcerptPart = {
  readonly start: number;
  readonly text: string;
  readonly isMatch: boolean;
};

/** A piece of one of a document's texts, in the language in which it matched; `part` is null where nothing matched. */
export type SearchExcerpt = {
  readonly part: SearchPart | null;
  readonly language: Locale;
  readonly parts: readonly ExcerptPart[];
};
