import type { Portfolio } from "../domain/portfolio";
import { documentOf } from "./document/document";
import type { PortfolioLabels } from "./labels";
import { plainLinesOf } from "./plain-document";

/** The name first, one line per entry, without markup and wrapping: what parsers of applications read best. */
export function renderText(portfolio: Portfolio, labels: PortfolioLabels): string {
  const document = documentOf(portfolio, labels);
  const lines = plainLinesOf(document, labels);
  const isHeading = (kind: string | undefined) => kind === "heading" || kind === "subheading";
  const spaced = lines.map(({ kind, text }, at) => {
    const isLast = at === lines.length - 1 && document.footer !== null;
    const before = lines[at - 1]?.kind;
    const isApart = kind === "heading" || (kind === "subheading" && before !== "heading");
    return (isApart || isLast) && !isHeading(before) ? `\n${text}` : text;
  });
  return `${spaced.join("\n")}\n`;
}
