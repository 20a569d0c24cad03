import type { Portfolio } from "../domain/portfolio";
import type { PortfolioLabels } from "./labels";
import { plainDocumentOf } from "./plain-document";

/** The name first, one line per entry, without markup and wrapping: what parsers of applications read best. */
export function renderText(portfolio: Portfolio, labels: PortfolioLabels): string {
  const { name, introduction, sections, footer } = plainDocumentOf(portfolio, labels);
  const blocks = [
    [name, ...introduction],
    ...sections.map(({ title, lines }) => [title, ...lines]),
    [footer],
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
