import type { Portfolio, PortfolioItem } from "../domain/portfolio";
import { formatDay } from "../format";
import { detailOf, learnerName } from "./sections";
import { fill, type PortfolioWords } from "./words";

/**
 * Text that Markdown shows as it is: on one line, with the signs that could start markup escaped
 * (CommonMark 0.31, 2.4), and GitHub's bare links, addresses and mentions broken up.
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

function checkLine(item: PortfolioItem, words: PortfolioWords, portfolio: Portfolio): string {
  const detail = detailOf(item, words, portfolio.locale);
  const notes = [
    detail ? ` — ${detail}` : "",
    item.status === "done" && item.remark ? `; ${escapeMarkdown(item.remark)}` : "",
    item.counts ? "" : ` (${words.optional})`,
  ];
  const box = item.status === "done" ? "x" : " ";
  return `- [${box}] ${escapeMarkdown(item.title)}${notes.join("")}`;
}

/** The whole path as a GitHub checklist, every item with its state and date. */
export function renderMarkdown(portfolio: Portfolio, words: PortfolioWords): string {
  const { locale, done, required } = portfolio;
  const date = formatDay(portfolio.date, locale, "long");
  const subtitle = fill(words.subtitle, { path: escapeMarkdown(portfolio.path.title), date });
  const blocks = [
    `# ${escapeMarkdown(learnerName(portfolio))}`,
    subtitle,
    `**${portfolio.percent}%** — ${fill(words.progressLong, { done, required })}`,
  ];
  for (const step of portfolio.steps) {
    const count = fill(words.progress, { done: step.done, required: step.required });
    blocks.push(`## ${step.number}. ${escapeMarkdown(step.title)} (${count})`);
    for (const group of step.groups) {
      blocks.push(`### ${escapeMarkdown(group.title)}`);
      blocks.push(group.items.map((item) => checkLine(item, words, portfolio)).join("\n"));
    }
  }
  return `${[...blocks, "---", words.footer].join("\n\n")}\n`;
}
