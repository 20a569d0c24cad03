import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, markedParts } from "@/lib/domain/excerpt";
import type { ExcerptPart, SearchDocument, SearchMatch, SearchText } from "@/lib/domain/search";
import { wordsOf } from "@/lib/domain/search-text";

const shown = (parts: readonly ExcerptPart[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

const text = (part: SearchText["part"], id: string, en: string): SearchText => ({
  part,
  text: { id, en },
});

function matchOf(words: string, terms: string, texts: readonly SearchText[]): SearchMatch {
  const document: SearchDocument = {
    kind: "item",
    key: "calculus",
    title: { id: "Kalkulus dasar", en: "Basic calculus" },
    about: { id: "Tentang turunan.", en: "About derivatives." },
    texts,
  };
  const asked = words.split(" ");
  const found = new Set(terms.split(" "));
  return { document, wordCount: asked.length, words: new Set(asked), terms: found };
}

function excerptIn(locale: "id" | "en", words: string, terms: string, ...texts: SearchText[]) {
  const { part, language, parts } = excerptOf(matchOf(words, terms, texts), locale);
  return [part, language, shown(parts)];
}

const words = "kata ".repeat(60).trim();

describe("an excerpt", () => {
  it("marks each word that matched, once, and joined ones as one", () => {
    const mark = (line: string, ...terms: string[]) => shown(markedParts(line, new Set(terms)));
    expect(mark("Hugging Face, huggingface", "huggingface")).toBe("[Hugging Face], [huggingface]");
    expect(mark("Hugging Face", "hugging", "huggingface")).toBe("[Hugging] Face");
    expect(mark("Belajar Jupytér!", "jupyter")).toBe("Belajar [Jupytér]!");
    expect(mark("C++ atau C", "c")).toBe("[C++] atau [C]");
  });

  it("says what the thing is about where its title has all the words", () => {
    const why = text("why", "Kalkulus itu penting.", "Calculus matters.");
    expect(excerptIn("id", "kalkulus", "kalkulus", why)).toEqual([null, "id", "Tentang turunan."]);
  });

  it("shows the title in the other language where that has all of them", () => {
    const why = text("why", "Untuk calculus.", "For calculus.");
    expect(excerptIn("id", "calculus", "calculus", why)).toEqual([
      "title",
      "en",
      "Basic [calculus]",
    ]);
  });

  it("is in the reader's language where that has a match at all, else in the other", () => {
    const why = text("why", "Ada fraud.", "Fraud and more fraud detection.");
    const hint = text("hint", "tentang model", "about drift");
    const inIndonesian = excerptIn("id", "fraud", "fraud detection", why, hint);
    expect(inIndonesian).toEqual(["why", "id", "Ada [fraud]."]);
    expect(excerptIn("id", "drift", "drift", why, hint)).toEqual(["hint", "en", "about [drift]"]);
  });

  it("finds a plural by its singular", () => {
    const why = text("why", "Soal gaji.", "About salaries.");
    expect(excerptIn("en", "salary", "salary", why)).toEqual(["why", "en", "About [salaries]."]);
  });

  it("takes the text with most words of the query, as they were typed before other forms", () => {
    const hint = text("hint", "datang dan datamu", "-");
    const what = text("what", "mengolah data", "-");
    const note = text("note", "data untuk model", "-");
    const terms = "data datang datamu model";
    expect(excerptIn("id", "data", terms, hint, what)[2]).toBe("mengolah [data]");
    expect(excerptIn("id", "data model", terms, hint, what, note)[2]).toBe("[data] untuk [model]");
  });

  it("shows of a long text the stretch where the words are, from a word's begin to a word's end", () => {
    const long = text("what", `fraud ${words} fraud dan drift ${words}`, "-");
    const [, , stretch = ""] = excerptIn("id", "fraud drift", "fraud drift", long);
    expect(stretch).toMatch(/^…kata .*\[fraud\] dan \[drift\] .*kata…$/);
    expect(String(stretch).length).toBeLessThan(190);
    const [, , first] = excerptIn("id", "fraud", "fraud", long);
    expect(first).toMatch(/^\[fraud\] kata .*kata…$/);
  });

  it("never leaves out or adds a sign between its begin and its end", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (line, pick) => {
        const found = wordsOf(line).flatMap((word) => word.terms);
        const terms = new Set(found.slice(pick % (found.length + 1)).slice(0, 2));
        const parts = markedParts(line, terms);
        expect(parts.map((part) => part.text).join("")).toBe(line);
        expect(parts.some(({ isMatch }) => isMatch)).toBe(terms.size > 0);
      }),
    );
  });
});
