import type {
  DocumentLine,
  DocumentProject,
  DocumentSection,
  PortfolioDocument,
} from "../domain/portfolio-document";
import type { PortfolioLabels } from "./labels";
import { printable } from "./printable-text";

/** A line of a document without markup. */
export type PlainLine = {
  readonly kind: "title" | "heading" | "subheading" | "text" | "muted" | "item";
  readonly text: string;
  /** Where the whole line is a link. */
  readonly url?: string;
};

const text = (line: string): PlainLine => ({ kind: "text", text: line });

function projectLines(project: DocumentProject): PlainLine[] {
  const { title, summary, figure, facts, links, dates, level } = project;
  const [metric, ...notes] = figure?.notes ?? [];
  return [
    { kind: "subheading", text: title },
    text(summary),
    ...(figure ? [text(`${metric}: ${figure.value} (${notes.join(", ")})`)] : []),
    ...facts.map(({ label, paragraphs }) => text(`${label}: ${paragraphs.join(" ")}`)),
    ...links.map(({ url }): PlainLine => ({ kind: "text", text: url, url })),
    { kind: "muted", text: [dates, level.word].filter(Boolean).join(", ") },
  ];
}

function itemLines({ title, details, level, paragraphs, link }: DocumentLine): PlainLine[] {
  const notes = [details.join(", "), level?.word ?? ""].map(printable).filter(Boolean).join("; ");
  return [
    { kind: "item", text: [printable(title), notes].filter(Boolean).join(", ") },
    ...paragraphs.map(text),
    ...(link ? [{ kind: "text" as const, text: link.url, url: link.url }] : []),
  ];
}

function sectionLines(section: DocumentSection, labels: PortfolioLabels): PlainLine[] {
  const { title, note, legend, projects, groups } = section;
  const levels = legend.map(({ word }) => word).join(", ");
  return [
    { kind: "heading", text: title },
    text(note),
    { kind: "muted", text: levels && `${labels.legend}: ${levels}` },
    ...projects.flatMap(projectLines),
    ...groups.flatMap((group): PlainLine[] => [
      { kind: "subheading", text: group.title },
      ...group.lines.flatMap(itemLines),
    ]),
  ];
}

/** A portfolio as lines of text in reading order: the name, the contact, then each section. */
export function plainLinesOf(
  document: PortfolioDocument,
  labels: PortfolioLabels,
): readonly PlainLine[] {
  const { name, headline, contacts, about, progress, sections, empty, footer } = document;
  const lines: PlainLine[] = [
    { kind: "title", text: name },
    text(headline),
    ...contacts.map(({ label, kind, text: value, url }) => {
      const isLink = kind === "link" && url !== null;
      return { ...text(`${label}: ${isLink ? url : value}`), ...(url && { url }) };
    }),
    ...about.map(text),
    ...(progress ? [text(`${progress.percent}, ${progress.text}`)] : []),
    ...(empty ? [text(empty.text)] : []),
    ...sections.flatMap((section) => sectionLines(section, labels)),
    { kind: "muted", text: footer ?? "" },
  ];
  return lines
    .map((line) => ({ ...line, text: printable(line.text) }))
    .filter((line) => line.text !== "");
}
