import type { Portfolio, PortfolioSection } from "../domain/portfolio";
import type { PortfolioLabels } from "./labels";
import { blockOf } from "./pdf/block";
import { openingHeight, openingOf } from "./pdf/opening";
import { pageGeometry } from "./pdf/page-geometry";
import { pagePlansOf } from "./pdf/page-plan";
import { typeset } from "./pdf/typeset";
import { sectionsOf } from "./sections";

const maxLinesPerBlock = 16;

function splitSection(section: PortfolioSection): readonly PortfolioSection[] {
  const count = Math.max(1, Math.ceil(section.lines.length / maxLinesPerBlock));
  return Array.from({ length: count }, (_, at) => ({
    ...section,
    lines: section.lines.slice(at * maxLinesPerBlock, (at + 1) * maxLinesPerBlock),
  }));
}

/** A tagged A4 document of one to three pages with embedded fonts and selectable text, without scripts and actions. */
export function renderPdf(
  portfolio: Portfolio,
  labels: PortfolioLabels,
): Promise<Uint8Array<ArrayBuffer>> {
  const sections = sectionsOf(portfolio, labels).flatMap(splitSection);
  const isLead = sections[0]?.kind === "project";
  const { contentWidth, columnWidth } = pageGeometry;
  const lead = sections.slice(0, isLead ? 1 : 0).map((it) => blockOf(it, labels, contentWidth));
  const blocks = sections.slice(lead.length).map((it) => blockOf(it, labels, columnWidth));
  const opening = openingOf(portfolio, labels);
  return typeset(
    { ...opening, lead, blocks, page: labels.page, footer: labels.footer },
    pagePlansOf(lead, blocks, openingHeight(opening)),
    portfolio.generatedAt,
  );
}
