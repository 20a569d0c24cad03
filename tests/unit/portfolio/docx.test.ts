import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { renderDocx } from "@/lib/portfolio/docx";
import { renderText } from "@/lib/portfolio/text";
import { docxFiles, docxParagraphs } from "@/tests/support/portfolio/docx-text";
import { fullEvidence, fullProfile, fullProjects } from "@/tests/support/portfolio/full-portfolio";
import {
  emptyStatus,
  fullStatus,
  partialStatus,
  portfolioWords,
  shownFixture,
  withFirstTitle,
} from "@/tests/support/portfolio/portfolio-fixture";
import { anyText } from "@/tests/support/unit/any-text";

const own = { profile: fullProfile, projects: fullProjects, evidence: fullEvidence };

type Ask = Parameters<typeof shownFixture>[0];

const render = (ask: Ask) => {
  const portfolio = shownFixture(ask);
  return renderDocx(portfolio, portfolioWords[portfolio.locale]);
};

/** XML 1.0, 2.2. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

describe("the DOCX portfolio", () => {
  it.each(["id", "en"] as const)("says its title, author and language (%s)", async (locale) => {
    const files = docxFiles(render({ locale, name: "A & B <c>" }));
    const title = { id: "Portofolio A", en: "Portfolio of A" }[locale];
    expect(files["docProps/core.xml"]).toContain(`<dc:title>${title} &amp; B &lt;c&gt;</dc:title>`);
    expect(files["docProps/core.xml"]).toContain("<dc:creator>A &amp; B &lt;c&gt;</dc:creator>");
    const language = { id: "id-ID", en: "en-GB" }[locale];
    expect(files["word/styles.xml"]).toMatch(new RegExp(`<w:rPrDefault>.*w:val="${language}"`));
  });

  it.each(["1970-01-01T00:00:10Z", "2106-02-07T06:28:15Z"])(
    "is made by a clock that says %s",
    (now) => {
      onTestFinished(() => void vi.useRealTimers());
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
      expect(docxParagraphs(render({})).length).toBeGreaterThan(1);
    },
  );

  it("has real headings and lists, and nothing that parsers skip", async () => {
    const docx = render({ status: partialStatus, locale: "en" });
    const paragraphs = docxParagraphs(docx);
    const textsOf = (style: string) => paragraphs.filter((it) => it.style === style);
    expect(textsOf("Heading1")).toEqual([{ style: "Heading1", text: "Siti Nurhaliza Pratiwi" }]);
    expect(textsOf("Heading2")[0]?.text).toBe("Projects");
    expect(textsOf("ListParagraph").length).toBeGreaterThan(20);
    const files = docxFiles(docx);
    expect(files["word/document.xml"]?.match(/<w:numPr>/g)).toHaveLength(
      textsOf("ListParagraph").length,
    );
    expect(files["word/styles.xml"]).toMatch(/w:styleId="Heading2"/);
    expect(files["word/document.xml"]).not.toMatch(/<w:(tbl|txbxContent|headerReference)\b/);
    expect(Object.keys(files).filter((name) => /header|footer/.test(name))).toEqual([]);
  });

  it.each([
    ["nothing", emptyStatus],
    ["some", partialStatus],
    ["all", fullStatus],
  ] as const)("with %s done reads as the plain text does", async (_, status) => {
    for (const locale of ["id", "en"] as const) {
      const portfolio = shownFixture({ ...own, locale, status });
      const words = portfolioWords[locale];
      const texts = docxParagraphs(renderDocx(portfolio, words)).map(({ text }) => text);
      const lines = renderText(portfolio, words).split("\n");
      expect(texts).toEqual(lines.filter((line) => line !== ""));
    }
  });

  it("sets a name that reads from the right from the right", async () => {
    const xml = docxFiles(render({ name: "محمد" }))["word/document.xml"];
    expect(xml).toMatch(/<w:bidi\/>.*<w:rtl\/>.*محمد/);
    expect(xml?.match(/<w:bidi\/>/g)).toHaveLength(1);
  });

  it("is sound XML and holds its text, whatever the name and the titles are", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, title) => {
        const portfolio = withFirstTitle(shownFixture({ name, status: partialStatus }), title);
        const docx = renderDocx(portfolio, portfolioWords.id);
        for (const [file, xml] of Object.entries(docxFiles(docx)))
          expect(xml, file).not.toMatch(illegal);
        const texts = docxParagraphs(docx).map(({ text }) => text);
        const lines = renderText(portfolio, portfolioWords.id).split("\n");
        expect(texts).toEqual(lines.filter((line) => line !== ""));
      }),
      { numRuns: 60 },
    );
  });
});
