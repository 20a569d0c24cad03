import { docxParagraphs } from "./docx-text";
import { isToolInstalled, runPdfTool } from "./pdf-tools";

/** Whether this machine can read the format. */
export function isPortfolioReadable(format: string): boolean {
  if (format !== "pdf" || isToolInstalled("pdftotext")) return true;
  console.log("pdftotext is not here (poppler-utils): the PDF's text was not read");
  return false;
}

/** The text of a portfolio file. */
export function portfolioText(file: string | Uint8Array, format: string): string {
  if (typeof file === "string") return file;
  if (format === "pdf") return runPdfTool("pdftotext", file, [], ["-"]).replace(/\s+/g, " ");
  if (format !== "docx") return Buffer.from(file).toString("utf8");
  return docxParagraphs(file)
    .map(({ text }) => text)
    .join("\n");
}
