import { describe, expect, it } from "vitest";
import { guide } from "@/lib/content/guide";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { locales } from "@/lib/domain/locale";
import { groupsOf, itemsOf } from "@/lib/domain/path";
import type { SearchDocument } from "@/lib/domain/search";
import { guideDocuments } from "@/lib/search/guide-documents";
import { pathDocuments } from "@/lib/search/path-documents";
import { createSearchIndex } from "@/lib/search/search-index";

const path = pathOf(defaultPathKey);
const documents = [...pathDocuments(path), ...guideDocuments(guide)];
const search = createSearchIndex(documents);

const titles = documents.flatMap((document) =>
  locales.map((locale) => ({ document, title: document.title[locale] })),
);
const namesOf = (query: string) =>
  search(query).matches.map(({ document }) => `${document.kind} ${document.key}`);
const isFound = (document: SearchDocument, query: string) =>
  search(query).matches.some((match) => match.document === document);

/** Each title with one of its words written wrongly, for every word of five letters or more. */
function misspelt(write: (word: string) => string) {
  return titles.flatMap(({ document, title }) =>
    Array.from(title.matchAll(/\p{L}{5,}/gu), ({ 0: word, index }) => ({
      document,
      wrong: write(word),
      query: title.slice(0, index) + write(word) + title.slice(index + word.length),
    })),
  );
}

/** Words that other texts have as they are: who types one has made no error that shows. */
const isWordOfItsOwn = (word: string) =>
  search(word).matches.some(({ terms }) =>
    [...terms].some((term) => term.startsWith(word.toLowerCase())),
  );

describe("a search", () => {
  it("is over every step, group, item and section of the guide", () => {
    const countOf = (kind: SearchDocument["kind"]) =>
      documents.filter((document) => document.kind === kind).length;
    expect(countOf("step")).toBe(path.steps.length);
    expect(countOf("group")).toBe(groupsOf(path).length);
    expect(countOf("item")).toBe(itemsOf(path).length);
    expect(countOf("guide")).toBe(guide.sections.length);
  });

  it("finds each of them first by each of its titles, in either language", () => {
    const lost = titles.filter(
      ({ document, title }) => search(title).matches[0]?.document.title !== document.title,
    );
    expect(lost.map(({ title }) => title)).toEqual([]);
  });

  it.each([
    ["with a letter left out", (word: string) => word.slice(0, 2) + word.slice(3)],
    ["with a letter too many", (word: string) => `${word.slice(0, 3)}q${word.slice(3)}`],
    ["with a wrong letter", (word: string) => `${word.slice(0, 3)}q${word.slice(4)}`],
    [
      "with two letters swapped",
      (word: string) => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4),
    ],
    ["with diacritics", (word: string) => word.replace(/[aeiou]/g, "$&\u0301")],
    ["in capitals", (word: string) => word.toUpperCase()],
  ])("finds them by a title %s", (_, write) => {
    const written = misspelt(write);
    expect(written.length).toBeGreaterThan(200);
    const lost = written.filter(
      ({ document, query, wrong }) => !isFound(document, query) && !isWordOfItsOwn(wrong),
    );
    expect(lost.map(({ query }) => query)).toEqual([]);
  });

  it.each([
    ["dicoding", "item course-dicoding"],
    ["kursus", "step courses"],
    ["trans", "item java"],
    ["gti", "item git"],
    ["dcoker", "item docker"],
    ["huggingface", "item hf-transformers"],
    ["c", "item cpp"],
    ["c++", "item cpp"],
    ["salary", "guide salaries"],
    ["gaji", "guide salaries"],
    ["kursus free", "item course-free"],
    ["transformers", "item transformer"],
    ["gradient descent", "item calculus"],
    ["statistika", "item probability-statistics"],
  ])("for %s finds %s", (query, name) => {
    expect(namesOf(query)).toContain(name);
  });

  it("takes a word that the texts have as it was meant", () => {
    expect(namesOf("scale")).not.toContain("item scala");
    expect(namesOf("bias")[0]).toBe("item chal-bias");
    expect(namesOf("r")[0]).toBe("item r");
  });

  it("wants every word, in any order, and says where it has only some", () => {
    expect(search("notebook jupyter")).toMatchObject({ isPartial: false });
    expect(namesOf("notebook jupyter")).toEqual(namesOf("jupyter notebook"));
    expect(search("jupyter xyzzyq")).toMatchObject({ isPartial: true });
    expect(namesOf("jupyter xyzzyq")).toContain("item jupyter");
  });

  it.each(["", " \t\n", ".*", "(", "[^]", "\\", "+#", "xyzzyq", "بايثون", "\u202eabcxyzq", "😀"])(
    "finds nothing for %j, and does not throw",
    (query) => {
      expect(search(query)).toEqual({ matches: [], isPartial: false });
    },
  );

  it("says which words matched, in the forms that the texts have", () => {
    const [first] = search("pyton").matches;
    expect(first?.document.key).toBe("python");
    expect([...(first?.terms ?? [])]).toEqual(["python"]);
  });
});
