import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { renderDocx } from "@/lib/portfolio/docx";
import { portfolioFileName } from "@/lib/portfolio/file-formats";
import { renderPdf } from "@/lib/portfolio/pdf";
import { docxParagraphs } from "@/tests/support/portfolio/docx-text";
import {
  fullStatus,
  portfolioWords,
  shownFixture,
} from "@/tests/support/portfolio/portfolio-fixture";

const names = [
  "Nitisastrowardoyokusumadiningrat",
  "siti.nurhaliza.pratiwi@mahasiswa.contoh.ac.id",
  "Raden Nitisastrowardoyokusumadiningrat",
];

/** In points, of the page. */
const margin = 52;

/** The text of each page without spaces, and how far right it reaches. */
async function pagesOf(file: Uint8Array) {
  const pdf = await getDocumentProxy(file.slice());
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ("str" in item && item.str.trim() ? [item] : []));
      return {
        width: page.view[2] ?? 0,
        right: Math.max(...pieces.map(({ transform, width }) => Number(transform[4]) + width)),
        text: pieces.map(({ str }) => str.replaceAll(" ", "")).join(""),
      };
    }),
  );
}

it("a word of 200 letters stays within the margins of the PDF too", async () => {
  const portfolio = shownFixture({ name: "W".repeat(200), status: fullStatus });
  const pages = await pagesOf(await renderPdf(portfolio, portfolioWords[portfolio.locale]));
  for (const { right, width } of pages) expect(right).toBeLessThanOrEqual(width - margin + 1);
});

describe.each(names)("a document of %s", (name) => {
  const portfolio = shownFixture({ name, status: fullStatus });
  const labels = portfolioWords[portfolio.locale];

  it("keeps the name within the margins of every page of the PDF", async () => {
    const pages = await pagesOf(await renderPdf(portfolio, labels));
    expect(pages[0]?.text).toContain(name.replaceAll(" ", ""));
    for (const { right, width } of pages) expect(right).toBeLessThanOrEqual(width - margin + 1);
  });

  it("has the name as the title of the DOCX, in a paragraph of its own that wraps", () => {
    const [title] = docxParagraphs(renderDocx(portfolio, labels));
    expect(title?.text).toBe(name);
  });

  it("has a file name that every system takes", () => {
    const fileName = portfolioFileName(portfolio, "pdf", labels);
    expect(fileName).toMatch(/^langkah-[a-z0-9-]+-2026-11-24\.pdf$/);
    expect(fileName.length).toBeLessThan(100);
  });
});
