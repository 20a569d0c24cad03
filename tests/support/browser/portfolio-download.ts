import { readFileSync } from "node:fs";
import { isToolInstalled, runPdfTool } from "../unit/pdf-tools";

/** The text of a downloaded portfolio on one line; null where this machine cannot read its format. */
export function textOfDownload(path: string, format: string): string | null {
  const bytes = readFileSync(path);
  if (format !== "pdf") return bytes.toString("utf8");
  if (!isToolInstalled("pdftotext")) {
    console.log("pdftotext is not here (poppler-utils): the PDF's text was not read");
    return null;
  }
  return runPdfTool("pdftotext", bytes, [], ["-"]).replace(/\s+/g, " ");
}
