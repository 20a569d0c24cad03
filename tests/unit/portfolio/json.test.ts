import schema from "@jsonresume/schema/schema.json";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { render as renderTheme } from "jsonresume-theme-even";
import { describe, expect, it } from "vitest";
import { renderJson } from "@/lib/portfolio/json";
import { renderJsonResume } from "@/lib/portfolio/json-resume";
import { anyText } from "@/tests/support/unit/any-text";
import {
  allItems,
  emptyStatus,
  fullStatus,
  partialStatus,
  portfolioFixture,
  portfolioWords,
  withFirstTitle,
} from "@/tests/support/unit/portfolio-fixture";

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe("the JSON portfolio", () => {
  it("is complete, named and versioned", () => {
    const portfolio = portfolioFixture({ status: partialStatus });
    const { format, version, generatedAt, ...rest } = JSON.parse(renderJson(portfolio));
    expect({ format, version, generatedAt }).toEqual({
      format: "langkah-portfolio",
      version: 1,
      generatedAt: "2026-11-24T02:10:00.000Z",
    });
    expect({ ...rest, format: 1, generatedAt: portfolio.generatedAt }).toEqual(portfolio);
  });
});

describe("the JSON Resume portfolio", () => {
  it.each([
    ["empty", emptyStatus],
    ["partial", partialStatus],
    ["full", fullStatus],
  ] as const)("is valid when %s", (_, status) => {
    const resume = JSON.parse(renderJsonResume(portfolioFixture({ status }), portfolioWords.id));
    validate(resume);
    expect(validate.errors).toBeNull();
  });

  it("names only what is done", () => {
    const resume = JSON.parse(
      renderJsonResume(
        portfolioFixture({ status: partialStatus, locale: "en" }),
        portfolioWords.en,
      ),
    );
    expect(resume.basics).toMatchObject({
      name: "Siti Nurhaliza Pratiwi",
      email: "siti@contoh.id",
    });
    expect(resume.projects.map((project: { name: string }) => project.name)).toEqual([
      "Image classification",
    ]);
    expect(resume.certificates).toEqual([
      { name: "TensorFlow Developer Certificate", date: "2026-06-21" },
    ]);
    expect(resume.skills[0]).toEqual({ name: "Programming languages", keywords: ["Python"] });
  });

  it("has what readers look for without asking, and nothing that has not ended", () => {
    const resume = JSON.parse(
      renderJsonResume(portfolioFixture({ status: fullStatus }), portfolioWords.id),
    );
    expect(resume.basics).toMatchObject({ location: {}, profiles: [] });
    expect(resume.education).toHaveLength(8);
    for (const { institution, studyType } of resume.education) {
      expect(institution).toMatch(/./);
      expect(studyType).toMatch(/./);
    }
    for (const { startDate, endDate } of [...resume.education, ...resume.projects]) {
      expect(startDate).toMatch(/^\d{4}-/);
      expect(endDate >= startDate).toBe(true);
    }
  });

  it("is shown whole by a theme, which writes no Present, undefined or empty heading", () => {
    for (const status of [emptyStatus, partialStatus, fullStatus]) {
      const portfolio = portfolioFixture({ status, locale: "en" });
      const html = renderTheme(JSON.parse(renderJsonResume(portfolio, portfolioWords.en)));
      const text = html.replace(/<(style|script|svg)\b.*?<\/\1>/gs, "").replace(/<[^>]+>/g, " ");
      expect(text).not.toMatch(/Present\b|undefined|null|\[object|Invalid/);
      expect(html).not.toMatch(/<h[1-6]>\s*<\/h[1-6]>/);
      const done = allItems(portfolio).filter((item) => item.status === "done");
      for (const { title } of done)
        expect(html.replaceAll("&amp;", "&").replaceAll("&#039;", "'")).toContain(title);
    }
  });

  it("is valid whatever the name and the titles are", () => {
    fc.assert(
      fc.property(anyText, anyText, (name, title) => {
        const portfolio = withFirstTitle(portfolioFixture({ name, status: fullStatus }), title);
        const resume = JSON.parse(renderJsonResume(portfolio, portfolioWords.id));
        expect(validate(resume), JSON.stringify(validate.errors)).toBe(true);
        expect(resume.skills[0].keywords[0]).toBe(title);
      }),
    );
  });

  it.each(["ü@contoh.id", "a b@contoh.id", '"quoted"@contoh.id', "name"])(
    "an address the schema refuses is left out: %s",
    (email) => {
      const resume = JSON.parse(renderJsonResume(portfolioFixture({ email }), portfolioWords.id));
      expect(resume.basics.email).toBeUndefined();
      expect(validate(resume)).toBe(true);
    },
  );
});
