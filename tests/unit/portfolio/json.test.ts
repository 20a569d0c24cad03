import schema from "@jsonresume/schema/schema.json";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { renderJson } from "@/lib/portfolio/json";
import { renderJsonResume } from "@/lib/portfolio/json-resume";
import {
  emptyStatus,
  fullStatus,
  partialStatus,
  portfolioFixture,
  portfolioWords,
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

  it.each(["ü@contoh.id", "a b@contoh.id", '"quoted"@contoh.id', "name"])(
    "an address the schema refuses is left out: %s",
    (email) => {
      const resume = JSON.parse(renderJsonResume(portfolioFixture({ email }), portfolioWords.id));
      expect(resume.basics.email).toBeUndefined();
      expect(validate(resume)).toBe(true);
    },
  );
});
