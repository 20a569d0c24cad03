import { describe, expect, it } from "vitest";
import { locales } from "@/lib/domain/locale";
import { renderPdf } from "@/lib/portfolio/pdf";
import { fullEvidence, fullProfile, fullProjects } from "@/tests/support/portfolio/full-portfolio";
import { parsedPages } from "@/tests/support/portfolio/parsed-pdf";
import {
  allItems,
  fullStatus,
  partialStatus,
  portfolioWords,
  shownFixture,
} from "@/tests/support/portfolio/portfolio-fixture";

const own = { profile: fullProfile, projects: fullProjects, evidence: fullEvidence };

async function parse(ask: Parameters<typeof shownFixture>[0]) {
  const portfolio = shownFixture(ask);
  const pages = await parsedPages(await renderPdf(portfolio, portfolioWords[portfolio.locale]));
  const pieces = pages.flatMap((page) => page.pieces);
  return { portfolio, pages, pieces, text: pieces.join(" ").replace(/\s+/g, " ") };
}

describe("the PDF as a parser of applications reads it", () => {
  it.each(locales)("begins with the name, then the contact (%s)", async (locale) => {
    const { pieces } = await parse({ ...own, locale, status: partialStatus });
    expect(pieces.slice(0, 7)).toEqual([
      ...["Siti Nurhaliza Pratiwi", "Calon Computer Vision Engineer", "siti.np@contoh.id"],
      ...["+62 812-0000-0000", "Bandung", "github.com/sitinp", "linkedin.com/in/sitinp"],
    ]);
  });

  it.each(locales)(
    "has each project with its figure and links behind its title (%s)",
    async (locale) => {
      const { text } = await parse({ ...own, locale, status: partialStatus });
      const starts = [...fullProjects.map(({ title }) => text.indexOf(title)), text.length];
      for (const [at, { result, summary, repository, limits }] of fullProjects.entries()) {
        const own = text.slice(starts[at], starts[at + 1]);
        const shown = [result?.value, result?.metric, result?.baseline, summary, limits];
        for (const part of shown) expect(own).toContain(part);
        expect(own).toContain(repository?.replace("https://", ""));
      }
    },
  );

  it.each(locales)(
    "has each skill with its level, and keeps the spaces of words (%s)",
    async (locale) => {
      const { portfolio, text } = await parse({ ...own, locale, status: fullStatus });
      const { claimed } = portfolioWords[locale].level;
      for (const { kind, title } of allItems(portfolio))
        if (kind === "skill" || kind === "tool") expect(text).toContain(`${title} ${claimed}`);
      for (const paragraph of fullProfile.about.split("\n")) expect(text).toContain(paragraph);
    },
  );

  it("has all links as links, and nothing else that acts", async () => {
    const { pages } = await parse({ ...own, status: partialStatus });
    const links = [
      ...["mailto:siti.np@contoh.id", "tel:+6281200000000"],
      ...fullProfile.links.map(({ url }) => url),
      ...fullProjects.flatMap(({ demo, repository }) => [demo, repository]),
      ...fullEvidence.map(({ url }) => url),
    ].filter((url) => url !== null);
    expect(pages.flatMap(({ addresses }) => addresses)).toEqual(links);
  });

  it("is tagged: one title, a heading for each section, a tag or artifact around each text", async () => {
    const { pages, portfolio } = await parse({ ...own, status: fullStatus });
    const roles = pages.flatMap((page) => page.roles);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    const sections = portfolio.layout.sections.length - 1;
    expect(roles.filter((role) => role === "H2")).toHaveLength(sections);
    expect(new Set(roles)).toEqual(
      new Set(["Root", "Document", "H1", "H2", "H3", "P", "Span", "Link", "Div"]),
    );
    expect(roles.indexOf("H1")).toBeLessThan(roles.indexOf("P"));
    for (const { untagged } of pages) expect(untagged).toBe(0);
  });
});
