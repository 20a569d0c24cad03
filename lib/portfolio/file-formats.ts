import anyAscii from "any-ascii";
import type { Portfolio, PortfolioFormat } from "../domain/portfolio";
import { renderCsv } from "./csv";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderJsonResume } from "./json-resume";
import type { PortfolioLabels } from "./labels";
import { renderMarkdown } from "./markdown";
import { renderPdf } from "./pdf";
import { renderText } from "./text";

export type FileFormat = {
  readonly contentType: string;
  readonly extension: string;
  readonly render: (
    portfolio: Portfolio,
    labels: PortfolioLabels,
  ) => string | Promise<Uint8Array<ArrayBuffer>>;
};

export const fileFormats = {
  pdf: { contentType: "application/pdf", extension: "pdf", render: renderPdf },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    // The library is large and seldom needed.
    render: async (portfolio, labels) => (await import("./docx")).renderDocx(portfolio, labels),
  },
  md: { contentType: "text/markdown; charset=utf-8", extension: "md", render: renderMarkdown },
  html: { contentType: "text/html; charset=utf-8", extension: "html", render: renderHtml },
  txt: { contentType: "text/plain; charset=utf-8", extension: "txt", render: renderText },
  csv: { contentType: "text/csv; charset=utf-8", extension: "csv", render: renderCsv },
  json: { contentType: "application/json", extension: "json", render: renderJson },
  jsonresume: {
    contentType: "application/json",
    extension: "resume.json",
    render: renderJsonResume,
  },
} as const satisfies Record<PortfolioFormat, FileFormat>;

const maxSlugLength = 60;

/** Plain ASCII, which every upload form takes, such as `langkah-siti-nurhaliza-2026-11-24.pdf`. */
export function portfolioFileName(
  portfolio: Portfolio,
  format: PortfolioFormat,
  labels: PortfolioLabels,
): string {
  const slug = anyAscii(portfolio.learner.name.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "))
    .toLowerCase()
    // The Cyrillic soft sign becomes an apostrophe.
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxSlugLength)
    .replace(/^-+|-+$/g, "");
  return `langkah-${slug || labels.fileName}-${portfolio.date}.${fileFormats[format].extension}`;
}
