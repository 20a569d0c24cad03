import type { Portfolio } from "../domain/portfolio";
import type {
  DocumentContact,
  DocumentLine,
  DocumentProject,
  DocumentSection,
} from "../domain/portfolio-document";
import { documentOf } from "./document/document";
import type { PortfolioLabels } from "./labels";

/** On one line, with markup escaped (CommonMark 0.31, 2.4), and with GitHub's bare links broken up. */
function escapeMarkup(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&")
    .replace(/&(?=#|\w)/g, "\\&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(www)\./gi, "$1\\.")
    .replace(/^(\d+)(?=[.)])/, "$1\\")
    .replace(/^[-+=](?=\s|$|[-=])/, "\\$&");
}

/** With GitHub's addresses and mentions broken up too. */
function escapeMarkdown(text: string): string {
  return escapeMarkup(text).replace(/@/g, "@\u2060");
}

/** GitHub makes nothing of an @ in its text. The address is one that a browser wrote: ASCII without spaces. */
function linkTo(text: string, url: string): string {
  return `[${escapeMarkup(text)}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

function contactText({ kind, label, text, url }: DocumentContact): string {
  if (kind === "link" && url) return linkTo(label, url);
  return url ? linkTo(text, url) : escapeMarkdown(text);
}

function projectBlocks(project: DocumentProject): string[] {
  const { title, summary, figure, facts, links, dates, level } = project;
  const [metric = "", ...notes] = figure?.notes ?? [];
  return [
    `### ${escapeMarkdown(title)}`,
    escapeMarkdown(summary),
    figure
      ? `**${escapeMarkdown(figure.value)}** ${escapeMarkdown(`${metric} (${notes.join(", ")})`)}`
      : "",
    ...facts.map(({ label, paragraphs }) =>
      [`**${escapeMarkdown(label)}:** `, paragraphs.map(escapeMarkdown).join("\n\n")].join(""),
    ),
    links.map(({ text, url }) => linkTo(text, url)).join(" · "),
    escapeMarkdown([dates, level.word].filter(Boolean).join(", ")),
  ];
}

function lineText({ title, details, level, paragraphs, link }: DocumentLine): string {
  const shown = link ? linkTo(title, link.url) : escapeMarkdown(title);
  const notes = [...details, level?.word ?? ""].filter(Boolean).map(escapeMarkdown).join("; ");
  const texts = paragraphs.map((text) => `\n\n  ${escapeMarkdown(text)}`).join("");
  return `- ${shown}${notes ? ` — ${notes}` : ""}${texts}`;
}

function sectionBlocks(section: DocumentSection, labels: PortfolioLabels): string[] {
  const { title, note, legend, projects, groups } = section;
  const levels = legend.map(({ word }) => word).join(", ");
  return [
    `## ${escapeMarkdown(title)}`,
    escapeMarkdown(note),
    levels && escapeMarkdown(`${labels.legend}: ${levels}`),
    ...projects.flatMap(projectBlocks),
    ...groups.flatMap((group) => [
      group.title ? `### ${escapeMarkdown(group.title)}` : "",
      group.lines.map(lineText).join("\n"),
    ]),
  ];
}

export function renderMarkdown(portfolio: Portfolio, labels: PortfolioLabels): string {
  const { name, headline, contacts, about, progress, sections, empty, footer } = documentOf(
    portfolio,
    labels,
  );
  const blocks = [
    `# ${escapeMarkdown(name)}`,
    escapeMarkdown(headline),
    contacts.map(contactText).join(" · "),
    ...about.map(escapeMarkdown),
    progress ? `**${progress.percent}** — ${escapeMarkdown(progress.text)}` : "",
    empty ? escapeMarkdown(empty.text) : "",
    ...sections.flatMap((section) => sectionBlocks(section, labels)),
    footer ? `---\n\n${escapeMarkdown(footer)}` : "",
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
