import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { type LocalisedText, locales } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";

const outlines = Object.entries(aiEngineerPath.outlines);
const isSaid = (text: LocalisedText) =>
  locales.every((locale) => text[locale].trim() !== "" && !/\bAnda\b/.test(text[locale]));

describe("the outlines of projects", () => {
  it("are one for each of the article's projects", () => {
    const projects = itemsOf(aiEngineerPath).filter(
      ({ kind, origin }) => kind === "project" && origin === undefined,
    );
    expect(outlines.map(([key]) => key)).toEqual(projects.map(({ key }) => key));
  });

  it.each(outlines)("take five steps: %s", (_key, { steps }) => {
    expect(steps).toHaveLength(5);
    expect(steps.every(isSaid)).toBe(true);
  });

  it.each(outlines)("start from data at an https address: %s", (_key, { datasets }) => {
    for (const { url, about, licence, size, watchOut = about } of datasets) {
      expect(new URL(url).protocol).toBe("https:");
      expect([about, licence, size, watchOut].every(isSaid)).toBe(true);
    }
    expect(datasets[0].watchOut).toBeDefined();
  });
});
