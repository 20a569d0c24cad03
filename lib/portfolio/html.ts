import { levelNames } from "../domain/level";
import type { Portfolio } from "../domain/portfolio";
import type {
  DocumentContact,
  DocumentGroup,
  DocumentLevel,
  DocumentLine,
  DocumentLink,
  DocumentProgress,
  DocumentProject,
  DocumentSection,
  PortfolioDocument,
} from "../domain/portfolio-document";
import { escapeHtml } from "../escape-html";
import { documentOf } from "./document/document";
import { htmlStyle } from "./html-style";
import type { PortfolioLabels } from "./labels";

/** Also without control characters and lone surrogates, which HTML forbids. */
export function escapeText(text: string): string {
  return escapeHtml(text.replace(/[\p{Cc}\p{Cs}]+/gu, " ")).replaceAll("'", "&#39;");
}

const logo = `<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="3" cy="28" r="2" opacity=".4"/><circle cx="8.5" cy="25.5" r="2.3" opacity=".55"/><circle cx="14" cy="21.5" r="2.6" opacity=".7"/><circle cx="18.5" cy="16.5" r="2.9" opacity=".85"/><circle cx="22.5" cy="11" r="3.2"/><circle class="last" cx="27" cy="5" r="3.6"/></svg>`;

/** `text` is escaped; empty without it. */
function element(name: string, className: string, text: string): string {
  if (text === "") return "";
  return `<${name}${className && ` class="${className}"`} dir="auto">${text}</${name}>`;
}

function linkHtml({ text, url }: DocumentLink): string {
  return `<a href="${escapeText(url)}" rel="noopener">${escapeText(text)}</a>`;
}

function levelHtml(level: DocumentLevel | null): string {
  if (!level) return "";
  const rank = levelNames.indexOf(level.name) + 1;
  const dots = levelNames.map((_, at) => {
    const kind = at < rank ? "dot" : "open";
    return `<circle class="${kind}" cx="${at * 6 + 3}" cy="${11 - at * 2}" r="2.1"/>`;
  });
  const sign = `<svg viewBox="0 0 30 14" aria-hidden="true">${dots.join("")}</svg>`;
  return `<span class="level">${sign}${escapeText(level.word)}</span>`;
}

function projectHtml(project: DocumentProject): string {
  const { title, summary, figure, facts, links, dates, level } = project;
  const notes = figure?.notes.map((note) => element("span", "", escapeText(note))) ?? [];
  const shownFigure = figure
    ? `<p class="figure"><strong>${escapeText(figure.value)}</strong>${notes.join("")}</p>`
    : "";
  const factTexts = facts.map(({ label, paragraphs }) =>
    element("p", "fact", `<b>${escapeText(label)}:</b> ${paragraphs.map(escapeText).join("<br>")}`),
  );
  return `<article>
<h3 dir="auto">${escapeText(title)} ${levelHtml(level)}</h3>
${shownFigure}<div>${element("p", "summary", escapeText(summary))}${factTexts.join("")}
${element("p", "links", [...links.map(linkHtml), escapeText(dates)].filter(Boolean).join(" "))}</div>
</article>`;
}

function lineHtml({ title, details, paragraphs, link, level }: DocumentLine): string {
  const shown = link ? linkHtml({ text: title, url: link.url }) : escapeText(title);
  const texts = paragraphs.map((text) => element("span", "detail", escapeText(text)));
  const detail = element("span", "detail", details.map(escapeText).join(" · "));
  return `<li><span class="title" dir="auto">${shown}</span> ${levelHtml(level)}${detail}${texts.join("")}</li>`;
}

function groupHtml({ title, lines }: DocumentGroup): string {
  const items = lines.map(lineHtml).join("\n");
  return `<div class="group">${element("h3", "", escapeText(title))}<ul>\n${items}\n</ul></div>`;
}

function sectionHtml({ title, note, legend, projects, groups }: DocumentSection): string {
  const isDivided = groups.length > 1;
  return `<section>
<h2>${escapeText(title)}</h2>
${element("p", "note", escapeText(note))}${element("p", "legend", legend.map(levelHtml).join(" "))}
${projects.map(projectHtml).join("\n")}
<div${isDivided ? ` class="columns"` : ""}>${groups.map(groupHtml).join("\n")}</div>
</section>`;
}

function progressHtml(progress: DocumentProgress | null): string {
  if (!progress) return "";
  const steps = progress.steps.map(({ number, title, count, done, required }) => {
    const width = Math.round(Math.min(1, done / Math.max(1, required)) * 1000) / 10;
    return `<li><span class="bar" aria-hidden="true"><span style="width:${width}%"></span></span><b>${number}</b> ${escapeText(title)} <small>${escapeText(count)}</small></li>`;
  });
  return `<div class="progress">
<div><p class="percent">${progress.percent}</p><p class="count">${escapeText(progress.text)}</p></div>
<ol class="steps">\n${steps.join("\n")}\n</ol>
</div>`;
}

function contactHtml({ kind, label, text, url }: DocumentContact): string {
  const name = kind === "link" ? `${escapeText(label)}: ` : "";
  return `<li dir="auto">${name}${url ? linkHtml({ text, url }) : escapeText(text)}</li>`;
}

function headerHtml({ name, headline, contacts, about, progress }: PortfolioDocument): string {
  const list = contacts.map(contactHtml).join("\n");
  return `<header>
${logo}
<h1 dir="auto">${escapeText(name)}</h1>
${element("p", "subtitle", escapeText(headline))}
${list && `<ul class="contacts">\n${list}\n</ul>`}
${about.map((text) => element("p", "about", escapeText(text))).join("\n")}
${progressHtml(progress)}
</header>`;
}

/** One standalone, printable file: without scripts and requests, and with a policy that forbids both. */
export function renderHtml(portfolio: Portfolio, labels: PortfolioLabels): string {
  const document = documentOf(portfolio, labels);
  const { locale, title, sections, empty, footer } = document;
  const banner = empty
    ? `<div class="banner"><h2>${escapeText(empty.title)}</h2><p>${escapeText(empty.text)}</p></div>`
    : "";
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
${headerHtml(document)}
${banner}${sections.map(sectionHtml).join("\n")}
${footer === null ? "" : `<footer><p>${escapeText(footer)}</p></footer>`}
</main>
</body>
</html>
`;
}
