import type { Portfolio, PortfolioItem } from "../domain/portfolio";
import { formatDay } from "../format";
import { interpolate, type PortfolioLabels } from "./labels";
import { detailOf, displayNameOf, isEmptyPortfolio, isShown } from "./sections";

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
    item.remark ? `; ${escapeMarkdown(item.remark)}` : "",
    item.counts ? "" : ` (${labels.optional})`,
  ];
  return `- [x] ${escapeMarkdown(item.title)}${notes.join("")}`;
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
  if (isEmptyPortfolio(portfolio)) blocks.push(labels.emptyBody);
  for (const step of portfolio.steps) {
    const groups = step.groups.filter((group) => group.items.some(isShown));
    if (groups.length === 0) continue;
    const count = interpolate(labels.progress, { done: step.done, required: step.required });
    blocks.push(`## ${step.number}. ${escapeMarkdown(step.title)} (${count})`);
    for (const group of groups) {
      const lines = group.items
        .filter(isShown)
        .map((item) => checklistLine(item, labels, portfolio));
      blocks.push(`### ${escapeMarkdown(group.title)}`, lines.join("\n"));
    }
  }
  return `${[...blocks, "---", labels.footer].join("\n\n")}\n`;
}
