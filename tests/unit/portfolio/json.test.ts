import schema from "@jsonresume/schema/schema.json";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { render as renderEven } from "jsonresume-theme-even";
import { render as renderStackOverflow } from "jsonresume-theme-stackoverflow";
import { describe, expect, it } from "vitest";
import { coverageOf } from "@/lib/portfolio/document/coverage";
import { renderJson } from "@/lib/portfolio/json";
import { renderJsonResume } from "@/lib/portfolio/json-resume";
import { fullEvidence, fullProfile, fullProjects } from "@/tests/support/portfolio/full-portfolio";
import {
  allItems,
  emptyStatus,
  fullStatus,
  partialStatus,
  portfolioFixture,
  portfolioWords,
  shownFixture,
  withFirstTitle,
} from "@/tests/support/portfolio/portfolio-fixture";
import { anyText } from "@/tests/support/unit/any-text";

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe("the JSON portfolio", () => {
  it("is complete, named and versioned", () => {
    const portfolio = portfolioFixture({ status: partialStatus });
    const { format, version, generatedAt, ...rest } = JSON.parse(renderJson(portfolio));
    expect({ format, version, generatedAt }).toEqual({
      format: "langkah-portfolio",
      version: 2,
      generatedAt: "2026-11-24T02:10:00.000Z",
    });
    const { layout, tally, steps, ...head } = portfolio;
    const flat = steps.map(({ tally: count, groups, ...step }) => ({
      ...{ ...step, ...count },
      groups: groups.map(({ tally: done, ...group }) => ({ ...group, ...done })),
    }));
    expect({ ...rest, format: 2, generatedAt: portfolio.generatedAt }).toEqual({
      ...{ ...head, ...tally },
      steps: flat,
    });
  });

  it("without the percentage gives no count away", () => {
    const text = renderJson(shownFixture({ status: partialStatus }));
    expect(text).not.toMatch(/"(percent|required|done)":/);
  });
});

describe("the JSON Resume portfolio", () => {
  it.each([
    ["empty", emptyStatus],
    ["partial", partialStatus],
    ["full", fullStatus],
  ] as const)("is valid when %s", (_, status) => {
    const resume = JSON.parse(renderJsonResume(shownFixture({ status }), portfolioWords.id));
    validate(resume);
    expect(validate.errors).toBeNull();
  });

  it("names only what is done", () => {
    const resume = JSON.parse(
      renderJsonResume(
        shownFixture({
          status: partialStatus,
          locale: "en",
          profile: fullProfile,
          projects: fullProjects,
          evidence: fullEvidence,
        }),
        portfolioWords.en,
      ),
    );
    expect(resume.basics).toMatchObject({
      name: "Siti Nurhaliza Pratiwi",
      label: "Calon Computer Vision Engineer",
      email: "siti.np@contoh.id",
      phone: "+62 812-0000-0000",
      url: "https://github.com/sitinp",
      location: { city: "Bandung" },
      profiles: [
        { network: "GitHub", username: "sitinp", url: "https://github.com/sitinp" },
        { network: "LinkedIn", username: "sitinp", url: "https://www.linkedin.com/in/sitinp" },
      ],
    });
    expect(resume.projects[0]).toMatchObject({
      name: "Klasifikasi sampah TrashNet",
      description: "Satu foto dari ponsel masuk, satu dari enam jenis sampah keluar.",
      url: "https://klasifikasi-sampah.streamlit.app/",
      keywords: ["CNN", "PyTorch"],
      startDate: "2026-08-03",
      endDate: "2026-10-12",
    });
    expect(resume.projects[0].highlights[0]).toBe("F1 makro di data uji 0,91 (0,62) n = 380 foto");
    expect(resume.projects).toHaveLength(2);
    expect(resume.certificates).toEqual([
      {
        name: "Belajar Pengembangan Machine Learning",
        issuer: "Dicoding Indonesia",
        date: "2026-11-21",
        url: "https://www.dicoding.com/certificates/4EXGQK2R8ZRL",
      },
      { name: "TensorFlow Developer Certificate", date: "2026-06-21" },
    ]);
    expect(resume.education).toEqual([
      expect.objectContaining({ institution: "Kaggle Learn", area: "Computer Vision" }),
    ]);
    expect(resume.skills[0]).toEqual({
      name: "Programming languages",
      level: "claimed",
      keywords: ["Python"],
    });
  });

  it("has what readers look for without asking, and nothing that has not ended", () => {
    const resume = JSON.parse(
      renderJsonResume(shownFixture({ status: fullStatus }), portfolioWords.id),
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

  it.each([
    ["even", renderEven],
    ["stackoverflow", renderStackOverflow],
  ] as const)(
    "is shown whole by a theme, which writes no Present or undefined: %s",
    (_, renderTheme) => {
      for (const status of [emptyStatus, partialStatus, fullStatus]) {
        const own = { profile: fullProfile, projects: fullProjects, evidence: fullEvidence };
        const portfolio = shownFixture({
          status,
          locale: "en",
          ...(status !== emptyStatus && own),
        });
        const html = renderTheme(JSON.parse(renderJsonResume(portfolio, portfolioWords.en)));
        const text = html.replace(/<(style|script|svg)\b.*?<\/\1>/gs, "").replace(/<[^>]+>/g, " ");
        expect(text).not.toMatch(/Present\b|undefined|null|\[object|Invalid/);
        expect(html).not.toMatch(/<h[1-6]>\s*<\/h[1-6]>/);
        const isCovered = coverageOf(portfolio);
        const done = allItems(portfolio).filter((item) => !isCovered(item));
        for (const { title } of done)
          expect(html.replaceAll("&amp;", "&").replaceAll("&#039;", "'")).toContain(title);
      }
    },
  );

  it("is valid whatever the name and the titles are", () => {
    fc.assert(
      fc.property(anyText, anyText, (name, title) => {
        const portfolio = withFirstTitle(shownFixture({ name, status: fullStatus }), title);
        const resume = JSON.parse(renderJsonResume(portfolio, portfolioWords.id));
        expect(validate(resume), JSON.stringify(validate.errors)).toBe(true);
        expect(resume.skills[0].keywords[0]).toBe(title);
      }),
    );
  });

  it.each(["ü@contoh.id", "a b@contoh.id", '"quoted"@contoh.id', "name"])(
    "an address the schema refuses is left out: %s",
    (email) => {
      const resume = JSON.parse(
        renderJsonResume(shownFixture({ profile: { email } }), portfolioWords.id),
      );
      expect(resume.basics.email).toBeUndefined();
      expect(validate(resume)).toBe(true);
    },
  );
});
