import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { locales } from "@/lib/domain/locale";
import { type ItemKind, itemsOf } from "@/lib/domain/path";

const { resources, outlines, checkedDays } = aiEngineerPath;
const all = Object.entries(resources).flatMap(([item, list]) =>
  list.map((resource) => ({ item, ...resource })),
);
const name = ({ item, url }: { item: string; url: string }) => `${item} ${url}`;

/** Kinds that ask the learner to know or make something; the others ask them to take part or to show a degree. */
const taught: ReadonlySet<ItemKind> = new Set([
  "skill",
  "tool",
  "course",
  "certification",
  "project",
  "competence",
  "challenge",
  "habit",
]);

describe("the resources", () => {
  it("belong to items of the path", () => {
    const keys = new Set(itemsOf(aiEngineerPath).map(({ key }) => key));
    expect(Object.keys(resources).filter((key) => !keys.has(key))).toEqual([]);
  });

  it("teach every item that has something to learn", () => {
    const wanting = itemsOf(aiEngineerPath).filter(
      ({ key, kind }) => taught.has(kind) && !resources[key]?.length,
    );
    expect(wanting.map(({ key }) => key)).toEqual([]);
  });

  it("are at https addresses without credentials, each once in its item", () => {
    const invalid = all.filter(({ url }) => {
      const { protocol, username, href } = new URL(url);
      return protocol !== "https:" || username !== "" || href !== url;
    });
    expect(invalid.map(name)).toEqual([]);
    expect(new Set(all.map(name)).size).toBe(all.length);
  });

  it("say why in at most twelve words, in both languages and as kamu", () => {
    const invalid = all.filter(({ why }) =>
      locales.some((locale) => {
        const words = why[locale].trim().split(/\s+/);
        return why[locale].trim() === "" || words.length > 12 || /\bAnda\b/.test(why[locale]);
      }),
    );
    expect(invalid.map(name)).toEqual([]);
  });

  it("have a note in both languages or none", () => {
    const invalid = all.filter(
      ({ note }) => note && locales.some((locale) => note[locale].trim() === ""),
    );
    expect(invalid.map(name)).toEqual([]);
  });

  it("name a language and a range of hours", () => {
    const invalid = all.filter(
      ({ languages, hours: [low, high] }) =>
        languages.length === 0 || !(low >= 0 && low <= high && Number.isInteger(low + high)),
    );
    expect(invalid.map(name)).toEqual([]);
  });

  it("were listed on a day, and claim no check by themselves", () => {
    const invalid = all.filter(
      (resource) => !/^2026-\d\d-\d\d$/.test(resource.listed) || "checked" in resource,
    );
    expect(invalid.map(name)).toEqual([]);
    const datasets = Object.values(outlines).flatMap((outline) => outline.datasets);
    const urls = new Set([...all, ...datasets].map(({ url }) => url));
    expect(Object.keys(checkedDays).filter((url) => !urls.has(url))).toEqual([]);
  });
});
