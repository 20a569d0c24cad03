import { describe, expect, it } from "vitest";
import { renderPdf } from "@/lib/portfolio/pdf";
import { fullProjects } from "@/tests/support/portfolio/full-portfolio";
import { isToolInstalled, runPdfTool } from "@/tests/support/portfolio/pdf-tools";
import { portfolioWords, shownFixture } from "@/tests/support/portfolio/portfolio-fixture";

const poppler = isToolInstalled("pdftotext");
if (!poppler) console.log("pdf-figures.test.ts: skipped, poppler-utils (pdftotext) not installed");

type Word = { readonly text: string } & Readonly<Record<"left" | "top" | "right", number>>;

const wordPattern =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g;

/** The words of a PDF with nothing but a project whose result has the value. */
async function wordsWith(value: string): Promise<Word[]> {
  const result = { metric: "metrik", value, baseline: "lama", sample: "380 foto", measured: "" };
  const projects = fullProjects.slice(0, 1).map((project) => ({ ...project, result }));
  const pdf = await renderPdf(shownFixture({ projects }, { footer: false }), portfolioWords.id);
  const words = runPdfTool("pdftotext", pdf, ["-bbox"], ["-"]).matchAll(wordPattern);
  return [...words].map(([, left, top, right, text = ""]) => {
    const place = { left: Number(left), top: Number(top), right: Number(right) };
    return { text: text.replaceAll("\u200B", ""), ...place };
  });
}

describe.runIf(poppler)("the figure of a project in the PDF", () => {
  it.each([
    "0,91",
    "Rp118 ribu",
    "Rp12.500.000",
    "mAP@0,5=0,871",
    "Rp1.250.000.000/bulan",
    "W".repeat(40),
  ])("keeps within its column: %s", async (value) => {
    const words = await wordsWith(value);
    const title = words.find(({ text }) => text === "Klasifikasi");
    if (!title) throw new Error("There is no title");
    const figure = words.filter(({ left, top }) => left < title.left && top > title.top - 10);
    expect(figure.map(({ text }) => text).join("")).toContain(value.replaceAll(" ", ""));
    expect(Math.max(...figure.map(({ right }) => right))).toBeLessThan(title.left - 8);
  });
});
