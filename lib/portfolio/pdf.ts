import { levelNames } from "../domain/level";
import type { Locale } from "../domain/locale";
import type { Portfolio } from "../domain/portfolio";
import type {
  DocumentLevel,
  DocumentSection,
  PortfolioDocument,
} from "../domain/portfolio-document";
import { documentOf } from "./document/document";
import type { PortfolioLabels } from "./labels";
import { typeset } from "./pdf/typeset";
import { breakable, isRightToLeft, printable } from "./printable-text";

/** In characters: a shown address is whole where it fits, so that parsers find it. */
const addressLength = 60;

/** Typst fails where a line ends between a space and a mark. */
const spaceBeforeMark = / (?=[\u200C\u200D]*\p{M})/gu;

/** As Typst can set it, in one piece. */
function settable(text: string): string {
  return printable(text).replace(spaceBeforeMark, "\u00A0");
}

function printableText(text: string, name: string): string {
  if (name === "url") return text;
  const shown = settable(text);
  return name === "text" && text.length <= addressLength ? shown : breakable(shown);
}

/** All text of `value` as Typst can set it; addresses stay as they are. */
function printableIn(value: unknown, name = ""): unknown {
  if (typeof value === "string") return printableText(value, name);
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

function dataOf({ locale, footer, sections, ...document }: PortfolioDocument, page: string) {
  const data = {
    ...document,
    language: locale,
    rightToLeft: isRightToLeft(document.name),
    hasFigures: sections.some(({ projects }) => projects.some(({ figure }) => figure !== null)),
    sections: sections.map(sectionData),
    footer: footer ?? "",
    page,
    runningName: document.name,
  };
  // Parsers read a name with zero-width spaces as single letters, so the template makes it smaller instead.
  const whole = { name: settable(document.name), title: settable(document.title) };
  return Object.assign({}, printableIn(data), whole);
}

/** A tagged A4 document with embedded fonts and selectable text, without scripts and actions. */
export async function renderPdf(
  portfolio: Portfolio,
  labels: PortfolioLabels,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = dataOf(documentOf(portfolio, labels), labels.page);
  return (await typeset(data, portfolio.generatedAt)).pdf;
}

const nothing = { contacts: [], progress: null, sections: [], footer: null, empty: null };

/** Which of these characters the PDF cannot show, because no font has them. */
export async function missingInPdf(characters: string, locale: Locale): Promise<readonly string[]> {
  const texts = { locale, title: "-", name: "-", headline: "-", date: "-", about: [characters] };
  return (await typeset(dataOf({ ...nothing, ...texts }, ""), new Date(0))).missing;
}
