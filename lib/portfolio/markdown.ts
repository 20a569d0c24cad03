import type { Portfolio, PortfolioGroup, PortfolioItem } from "../domain/portfolio";
import { formatDay } from "../format";
import { interpolate, type PortfolioLabels } from "./labels";
import { detailOf, displayNameOf } from "./sections";

/**
 * On one line, with markup escaped (CommonMark 0.31, 2.4), and with GitHub's bare links, addresses and mentions broken
 * up.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&")
    .replace(/&(?=#|\w)/g, "\\&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(www)\./gi, "$1\\.")
    .replace(/@/g, "@\u2060");
}

function checklistLine(item: PortfolioItem, labels: PortfolioLabels, portfolio: Portfolio): string {
  const detail = detailOf(item, labels, portfolio.locale);
  const notes = [
    detail ? ` — ${detail}` : "",
    item.status === "done" && item.remark ? `; ${escapeMarkdown(item.remark)}` : "",
    item.counts ? "" : ` (${labels.optional})`,
  ];
  const box = item.status === "done" ? "x" : " ";
  return `- [${box}] ${escapeMarkdown(item.title)}${notes.join("")}`;
}

/**
 * Done and started items, items still required, and how many more of a choice. Untouched optional items are left out.
 */
function groupLines(
  group: PortfolioGroup,
  labels: PortfolioLabels,
  portfolio: Portfolio,
): string[] {
  const open = group.items.filter(({ status }) => status === "not-started" || status === "skipped");
  const counting = group.items.filter((item) => item.counts);
  const isChoice = group.required < counting.length;
  const shown = group.items.filter((item) => !open.includes(item) || (item.counts && !isChoice));
  const lines = shown.map((item) => checklistLine(item, labels, portfolio));
  if (!isChoice || group.done >= group.required) return lines;
  const names = open.filter((item) => item.counts).map((item) => escapeMarkdown(item.title));
  const choice = { count: group.required - group.done, names: names.join(", ") };
  return [...lines, `- [ ] ${interpolate(labels.choose, choice)}`];
}

export function renderMarkdown(portfolio: Portfolio, labels: PortfolioLabels): string {
  const { locale, done, required } = portfolio;
  const date = formatDay(portfolio.date, locale, "long");
  const subtitle = interpolate(labels.subtitle, {
    path: escapeMarkdown(portfolio.path.title),
    date,
  });
  const blocks = [
    `# ${escapeMarkdown(displayNameOf(portfolio))}`,
    subtitle,
    `**${portfolio.percent}%** — ${interpolate(labels.progressLong, { done, required })}`,
  ];
  for (const step of portfolio.steps) {
    const count = interpolate(labels.progress, { done: step.done, required: step.required });
    blocks.push(`## ${step.number}. ${escapeMarkdown(step.title)} (${count})`);
    for (const group of step.groups) {
      const lines = groupLines(group, labels, portfolio);
      if (lines.length > 0) blocks.push(`### ${escapeMarkdown(group.title)}`, lines.join("\n"));
    }
  }
  return `${[...blocks, "---", labels.footer].join("\n\n")}\n`;
}
