import { levelNames } from "../domain/level";
import type { Portfolio } from "../domain/portfolio";
import type { DocumentLevel, DocumentSection } from "../domain/portfolio-document";
import { documentOf } from "./document/document";
import type { PortfolioLabels } from "./labels";
import { typeset } from "./pdf/typeset";
import { breakable, isRightToLeft, printable } from "./printable-text";

/** All text of `value` as Typst can set it; addresses stay as they are. */
function printableIn(value: unknown, name = ""): unknown {
  if (typeof value === "string") return name === "url" ? value : breakable(printable(value));
  if (Array.isArray(value)) return value.map((each) => printableIn(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, printableIn(each, key)]),
  );
}

function withRank<T extends { readonly level: DocumentLevel | null }>(line: T) {
  return { ...line, level: line.level && rankedLevel(line.level) };
}

function rankedLevel({ name, word }: DocumentLevel) {
  return { rank: levelNames.indexOf(name) + 1, word };
}

function sectionData({ projects, groups, legend, ...section }: DocumentSection) {
  return {
    ...section,
    legend: legend.map(rankedLevel),
    projects: projects.map(withRank),
    groups: groups.map((group) => ({ ...group, lines: group.lines.map(withRank) })),
  };
}

/** A tagged A4 document with embedded fonts and selectable text, without scripts and actions. */
export function renderPdf(
  portfolio: Portfolio,
  labels: PortfolioLabels,
): Promise<Uint8Array<ArrayBuffer>> {
  const { locale, footer, sections, ...document } = documentOf(portfolio, labels);
  const data = {
    ...document,
    language: locale,
    rightToLeft: isRightToLeft(document.name),
    hasFigures: sections.some(({ projects }) => projects.some(({ figure }) => figure !== null)),
    sections: sections.map(sectionData),
    footer: footer ?? "",
    page: labels.page,
  };
  return typeset(printableIn(data), portfolio.generatedAt);
}
