import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PortfolioFormat, portfolioFormats } from "@/lib/domain/portfolio";
import { itemsIn, selectedPortfolio, thingsIn } from "@/lib/domain/portfolio-selection";
import { defaultSelection, type SectionKey, sectionKeys } from "@/lib/domain/selection";
import { fileFormats } from "@/lib/portfolio/file-formats";
import { docxParagraphs } from "@/tests/support/portfolio/docx-text";
import { fullEvidence, fullProfile, fullProjects } from "@/tests/support/portfolio/full-portfolio";
import {
  partialStatus,
  portfolioFixture,
  portfolioWords,
} from "@/tests/support/portfolio/portfolio-fixture";

/** In which each thing has a title that no other text contains. */
const numbered = (index: number) => `benda${String(index).padStart(3, "0")}x`;

function markedPortfolio() {
  let index = 0;
  const mark = <T extends { readonly title: string }>(thing: T): T => {
    index += 1;
    return { ...thing, title: numbered(index) };
  };
  const portfolio = portfolioFixture({
    status: partialStatus,
    profile: { ...fullProfile, headline: "bendabaris", about: "bendatentang", place: "bendakota" },
    projects: fullProjects.map(mark),
    evidence: fullEvidence.map((each) => ({ ...mark(each), items: [] })),
  });
  const steps = portfolio.steps.map((step) => ({
    ...step,
    groups: step.groups.map((group) => ({ ...group, items: group.items.map(mark) })),
  }));
  const projects = portfolio.projects.map((project) => ({ ...project, item: null, skills: [] }));
  return { ...portfolio, steps, projects };
}

const whole = markedPortfolio();
const things = thingsIn(whole, { hideUnfinished: false });
const allThings = sectionKeys.flatMap((section) =>
  things[section].map((thing) => ({ ...thing, section })),
);

async function textOf(format: PortfolioFormat, sections: SectionKey[], leftOut: string[]) {
  const selection = { ...defaultSelection("", "id"), sections, leftOut, hideUnfinished: false };
  const portfolio = selectedPortfolio(whole, selection);
  const file = await fileFormats[format].render(portfolio, portfolioWords.id);
  if (typeof file === "string") return file;
  return docxParagraphs(file)
    .map(({ text }) => text)
    .join("\n");
}

/** JSON Resume holds only what is done, and CSV nothing of the profile. */
function isExpected(format: PortfolioFormat, thing: (typeof allThings)[number]): boolean {
  if (format === "csv") return thing.section !== "profile";
  if (format !== "jsonresume" || !thing.name.startsWith("item:")) return true;
  return itemsIn(whole).find(({ key }) => `item:${key}` === thing.name)?.status === "done";
}

const marks = /benda(?:\d{3}x|baris|tentang|kota)/g;

describe.each(portfolioFormats.filter((format) => format !== "pdf"))("as %s", (format) => {
  it("any selection holds each thing that is included, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...sectionKeys]),
        fc.subarray(allThings),
        async (sections, leftOut) => {
          const out = new Set(leftOut.map(({ name }) => name));
          const text = await textOf(format, sections, [...out]);
          const isIncluded = (thing: (typeof allThings)[number]) =>
            sections.includes(thing.section) && !out.has(thing.name);
          const included = allThings
            .filter((thing) => isIncluded(thing) && isExpected(format, thing))
            .flatMap(({ title }) => title.match(marks) ?? []);
          expect([...new Set(text.match(marks))].sort()).toEqual([...new Set(included)].sort());
        },
      ),
      { numRuns: 40 },
    );
  });
});
