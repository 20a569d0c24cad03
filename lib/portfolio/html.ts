import type {
  Portfolio,
  PortfolioLine,
  PortfolioSection,
  PortfolioStep,
} from "../domain/portfolio";
import type { Status } from "../domain/progress";
import { escapeHtml } from "../escape-html";
import { formatDay, formatNumber } from "../format";
import { htmlStyle } from "./html-style";
import { interpolate, type PortfolioLabels } from "./labels";
import { displayNameOf, isEmptyPortfolio, sectionsOf } from "./sections";

/** Also without control characters and lone surrogates, which HTML forbids. */
export function escapeText(text: string): string {
  return escapeHtml(text.replace(/[\p{Cc}\p{Cs}]+/gu, " ")).replaceAll("'", "&#39;");
}

const logo = `<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="3" cy="28" r="2" opacity=".4"/><circle cx="8.5" cy="25.5" r="2.3" opacity=".55"/><circle cx="14" cy="21.5" r="2.6" opacity=".7"/><circle cx="18.5" cy="16.5" r="2.9" opacity=".85"/><circle cx="22.5" cy="11" r="3.2"/><circle class="last" cx="27" cy="5" r="3.6"/></svg>`;

const statusIcons: Readonly<Record<Status, string>> = {
  done: `<path class="tick" d="M1.5 7.5 5.5 11.5 12.5 2.5"/>`,
  learning: `<circle class="ring half" cx="7" cy="7" r="5.5"/><path class="fill" d="M7 1.5a5.5 5.5 0 0 0 0 11z"/>`,
  "not-started": `<circle class="ring" cx="7" cy="7" r="5.5"/>`,
  skipped: `<path class="ring" d="M2 7h10"/>`,
};

function lineHtml(line: PortfolioLine, labels: PortfolioLabels): string {
  const isStarted = line.status === "done" || line.status === "learning";
  const icon = `<svg viewBox="0 0 14 14" aria-hidden="true">${statusIcons[line.status]}</svg>`;
  const detail = line.detail
    ? `<span class="detail">${escapeText(line.detail)}</span>`
    : `<span class="hidden">${escapeText(labels.status[line.status])}</span>`;
  const remark = line.remark ? `<span class="remark">${escapeText(line.remark)}</span>` : "";
  const title = `<span class="title">${escapeText(line.title)}</span>`;
  return `<li${isStarted ? "" : ` class="open"`}>${icon}${title} ${detail}${remark}</li>`;
}

function sectionHtml(section: PortfolioSection, labels: PortfolioLabels): string {
  const lines = section.lines.map((line) => lineHtml(line, labels)).join("\n");
  const lead = section.kind === "project" ? ` class="lead"` : "";
  return `<section${lead}>\n<h2>${escapeText(section.title)}</h2>\n<ul class="lines">\n${lines}\n</ul>\n</section>`;
}

function stepHtml(step: PortfolioStep, labels: PortfolioLabels): string {
  const share = step.required > 0 ? Math.min(1, step.done / step.required) : 0;
  const width = Math.round(share * 1000) / 10;
  const count = interpolate(labels.progress, { done: step.done, required: step.required });
  return `<li><span class="bar" aria-hidden="true"><span style="width:${width}%"></span></span><b>${step.number}</b> ${escapeText(step.title)} <small>${escapeText(count)}</small></li>`;
}

function headerHtml(portfolio: Portfolio, labels: PortfolioLabels): string {
  const { locale, done, required } = portfolio;
  const date = formatDay(portfolio.date, locale, "long");
  return `<header>
<p class="brand">${logo} Langkah</p>
<h1 dir="auto">${escapeText(displayNameOf(portfolio))}</h1>
<p class="subtitle">${escapeText(interpolate(labels.subtitle, { path: portfolio.path.title, date }))}</p>
<div class="progress">
<div><p class="percent">${formatNumber(portfolio.percent, locale)}%</p>
<p class="count">${escapeText(interpolate(labels.progressLong, { done, required }))}</p></div>
<ol class="steps">
${portfolio.steps.map((step) => stepHtml(step, labels)).join("\n")}
</ol>
</div>
</header>`;
}

function bodyHtml(portfolio: Portfolio, labels: PortfolioLabels): string {
  const sections = sectionsOf(portfolio, labels);
  const projectSections = sections.filter((section) => section.kind === "project");
  const others = sections.filter((section) => !projectSections.includes(section));
  const banner = isEmptyPortfolio(portfolio)
    ? `<div class="banner"><h2>${escapeText(labels.emptyTitle)}</h2><p>${escapeText(labels.emptyBody)}</p></div>`
    : "";
  const html = (list: readonly PortfolioSection[]) =>
    list.map((section) => sectionHtml(section, labels)).join("\n");
  return `${banner}${html(projectSections)}\n<div class="columns">\n${html(others)}\n</div>`;
}

/** One standalone, printable file: without scripts and requests, and with a policy that forbids both. */
export function renderHtml(portfolio: Portfolio, labels: PortfolioLabels): string {
  return `<!doctype html>
<html lang="${portfolio.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(interpolate(labels.title, { name: displayNameOf(portfolio) }))}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
${headerHtml(portfolio, labels)}
${bodyHtml(portfolio, labels)}
<footer><p>${escapeText(labels.footer)}</p></footer>
</main>
</body>
</html>
`;
}
