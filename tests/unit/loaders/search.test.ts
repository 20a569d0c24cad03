import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { locales } from "@/lib/domain/locale";
import type { ExcerptPart } from "@/lib/domain/search";
import { loadGuide } from "@/lib/loaders/guide";
import { loadItem } from "@/lib/loaders/item";
import { loadItemExcerpts, loadSearch } from "@/lib/loaders/search";

const shown = (parts: readonly ExcerptPart[] = []) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
const resultAt = (href: string, query: string) =>
  loadSearch("id", query).results.find((result) => result.href === href);

/** Every address of a page, and with its anchor of a place on one, that a result may lead to. */
function addressesIn(locale: (typeof locales)[number]): Set<string> {
  const { steps } = pathOf(defaultPathKey);
  return new Set([
    ...steps.map(({ key }) => `/${locale}/path/${key}`),
    ...steps.flatMap(({ key, groups }) =>
      groups.map((group) => `/${locale}/path/${key}#group-${group.key}`),
    ),
    ...loadGuide(locale).sections.map(({ key }) => `/${locale}/guide#${key}`),
  ]);
}

describe("the results of a search", () => {
  it.each(locales)("lead to pages that exist (%s)", (locale) => {
    const addresses = addressesIn(locale);
    const kinds = new Set<string>();
    for (const query of ["data", "kursus", "komunitas", "project", "gaji", "ai"]) {
      for (const { kind, href } of loadSearch(locale, query).results) {
        kinds.add(kind);
        const [, , , step = "", item = ""] = href.split("/");
        const exists = kind === "item" ? loadItem(locale, { step, item }) : addresses.has(href);
        expect(exists, href).toBeTruthy();
      }
    }
    expect([...kinds].sort()).toEqual(["group", "guide", "item", "step"]);
  });

  it("are in the reader's language, and say so where the match was in the other", () => {
    const result = resultAt("/id/path/foundations/linear-algebra", "linear algebra");
    expect(shown(result?.title)).toBe("Aljabar [linear]");
    expect(result?.excerpt).toMatchObject({ part: "title", language: "en" });
    expect(shown(result?.excerpt.parts)).toBe("[Linear] [algebra]");
  });

  it("show where a text that the page hides matched", () => {
    const java = resultAt("/id/path/foundations/java", "trans");
    expect(java?.excerpt.part).toBe("what");
    expect(shown(java?.excerpt.parts)).toContain("ribuan [transaksi] sekaligus");
  });

  it("are at most thirty, and all are counted", () => {
    const { results, count } = loadSearch("en", "data");
    expect(results).toHaveLength(30);
    expect(count).toBeGreaterThan(30);
  });
});

describe("the items that a search finds", () => {
  it("are all that have every word, in any language, and none that has only some", () => {
    expect(loadItemExcerpts("en", "aljabar linear").has("linear-algebra")).toBe(true);
    const dicoding = loadItemExcerpts("id", "dicoding");
    expect([...dicoding.keys()]).toEqual(
      expect.arrayContaining(["course-dicoding", "com-dicoding"]),
    );
    expect(loadItemExcerpts("id", "jupyter xyzzyq").size).toBe(0);
    expect(loadItemExcerpts("id", "data").size).toBeGreaterThan(30);
  });
});
