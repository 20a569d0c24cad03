import { describe, expect, it } from "vitest";
import { guide } from "@/lib/content/guide";
import { aiEngineerPath } from "@/lib/content/path";
import { type Locale, locales } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import en from "@/lib/i18n/messages/en/guide.json";
import id from "@/lib/i18n/messages/id/guide.json";
import { loadGuide } from "@/lib/loaders/guide";

const anchors = [
  "role",
  "comparison",
  "duties",
  "specialisations",
  "industries",
  "levels",
  "salaries",
  "indonesia",
  "challenges",
  "projects",
  "faq",
  "outlook",
  "about",
];

type LocalizedText = { readonly at: string; readonly text: Readonly<Record<Locale, string>> };

function textsIn(value: unknown, at = "guide"): readonly LocalizedText[] {
  if (typeof value !== "object" || value === null) return [];
  if ("id" in value && "en" in value) return [{ at, text: value as LocalizedText["text"] }];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, `${at}.${key}`));
}

function targetsIn(value: unknown): readonly { to: string; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("to" in value && "key" in value) return [{ to: String(value.to), key: String(value.key) }];
  return Object.values(value).flatMap(targetsIn);
}

function bodyOf(key: string) {
  return guide.sections.find((section) => section.key === key)?.body;
}

describe("the guide's content", () => {
  it("has exactly the permanent anchors, each once, in reading order", () => {
    expect(guide.sections.map((section) => section.key)).toEqual(anchors);
  });

  it("says everything in both languages", () => {
    const texts = textsIn(guide);
    expect(texts.length).toBeGreaterThan(100);
    const incomplete = texts.filter(
      ({ at, text }) =>
        !at.endsWith("suffix") && locales.some((locale) => text[locale].trim() === ""),
    );
    expect(incomplete).toEqual([]);
  });

  it("speaks to the reader as kamu, without exclamation marks", () => {
    const loud = textsIn(guide).filter(({ text }) => /!|\bAnda\b/.test(text.id + text.en));
    expect(loud).toEqual([]);
  });

  it("names its source and the source's date", () => {
    expect(guide.source.title).toBe("Apa Itu AI Engineer? Panduan Lengkap, Skill & Karier (2025)");
    expect(guide.source.published).toBe("2025-05-15");
    expect(guide.source.checked).toMatch(/^2026-11-\d\d$/);
  });

  it("gives the salaries of May 2025 and no others", () => {
    const body = bodyOf("salaries");
    const ranges = body?.kind === "salaries" ? body.ranges : [];
    expect(
      ranges.map(({ key, money, low, high, open }) => [key, money.prefix, low, high, open]),
    ).toEqual([
      ["indonesia", "Rp", 180_000_000, 480_000_000, false],
      ["united-states", "US$", 100_000, 160_000, true],
      ["europe", "€", 60_000, 120_000, false],
      ["singapore", "S$", 70_000, 130_000, false],
    ]);
  });

  it("repeats the Indonesian range correctly in words", () => {
    const section = guide.sections.find(({ key }) => key === "salaries");
    const body = section?.body;
    const range = body?.kind === "salaries" ? body.ranges[0] : undefined;
    const million = (amount = 0) => amount / 1_000_000;
    const plain = section?.title.id.replaceAll("\u2060", "");
    expect(plain).toContain(`Rp${million(range?.low)}–${million(range?.high)}`);
    const monthly = section?.paragraphs[0]?.id.replaceAll("\u2060", "");
    expect(monthly).toContain(`Rp${million(range?.low) / 12}–${million(range?.high) / 12}`);
    expect(body?.kind === "salaries" && body.finding.en).toContain(
      ((range?.high ?? 0) / (range?.low ?? 1)).toFixed(1),
    );
  });

  it("keeps the counts its headings promise", () => {
    const sizes = Object.fromEntries(
      guide.sections.map(({ key, body }) => {
        if ("topics" in body) return [key, body.topics.length];
        if (body.kind === "choices") return [key, body.choices.length];
        if (body.kind === "ladder") return [key, body.levels.length];
        return [key, body.kind === "comparison" ? body.rows.length : 0];
      }),
    );
    expect(sizes).toMatchObject({
      comparison: 5,
      duties: 4,
      specialisations: 3,
      industries: 5,
      levels: 5,
      challenges: 4,
      projects: 6,
      faq: 6,
      outlook: 2,
    });
  });

  it("ties every related list to a choice that exists", () => {
    for (const { body } of guide.sections) {
      if (body.kind !== "choices") continue;
      const known = body.choices.map((choice) => choice.key);
      expect(known).toEqual(expect.arrayContaining(Object.keys(body.related)));
    }
  });

  it("points only to steps and items that are on the path", () => {
    const steps = aiEngineerPath.steps.map((step) => step.key);
    const items = itemsOf(aiEngineerPath).map((item) => item.key);
    const lost = targetsIn(guide).filter(
      ({ to, key }) => !(to === "step" ? steps : items).includes(key),
    );
    expect(lost).toEqual([]);
  });

  it("has every section that the path sends its readers to", () => {
    const wanted = [...aiEngineerPath.steps, ...itemsOf(aiEngineerPath)].flatMap(
      ({ guide: key }) => (key === undefined ? [] : [key]),
    );
    expect(anchors).toEqual(expect.arrayContaining(wanted));
  });

  it("lists every item that has aged", () => {
    const body = bodyOf("about");
    const listed = body?.kind === "age" ? body.changed.map((target) => target.key) : [];
    const aged = itemsOf(aiEngineerPath).filter((item) => item.staleness);
    expect([...listed].sort()).toEqual(aged.map((item) => item.key).sort());
  });
});

describe("the guide in one language", () => {
  it.each(locales)("has no text left in two languages (%s)", (locale) => {
    expect(textsIn(loadGuide(locale))).toEqual([]);
    expect(targetsIn(loadGuide(locale))).toEqual([]);
  });

  it("turns targets into addresses that carry the place's own title", () => {
    const duties = loadGuide("id").sections.find((section) => section.key === "duties");
    expect(duties?.targets[0]).toMatchObject({
      href: "/id/path/projects",
      label: "Proyek praktis",
      step: 3,
    });
    const body = duties?.body;
    expect(body?.kind === "flow" && body.topics[0]?.targets[0]?.href).toBe(
      "/id/path/projects/comp-algorithm",
    );
  });

  it("uses the same messages in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
  });
});
