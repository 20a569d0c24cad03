import { stringify } from "csv-stringify/sync";
import type { Locale } from "../domain/locale";
import type { Portfolio, PortfolioEvidence, PortfolioProject } from "../domain/portfolio";
import { figureIn } from "../domain/project-figure";

/** Stable, because programs read them; new ones are added at the end. */
export const csvColumns = [
  "step",
  "group",
  "item",
  "title",
  "kind",
  "status",
  "started",
  "completed",
  "counts",
  "level",
  "checked",
  "issuer",
  "credential",
  "issued",
  "expires",
  "metric",
  "value",
  "baseline",
  "sample",
  "url",
  "demo",
] as const;

type Row = Partial<Record<(typeof csvColumns)[number], string | number | boolean | null>>;

function isCommaDecimal(locale: Locale): boolean {
  return (0.5).toLocaleString(locale).includes(",");
}

/** A plain number as Excel of the language reads one; "0.91" would be a text or a date in another. */
function withDecimals(text: string, beside: string, locale: Locale): string {
  const figure = figureIn(text, beside);
  if (figure?.shown !== text) return text;
  const [unit = ""] = /\s?%$/.exec(text) ?? [];
  return `${figure.plain.replace(".", isCommaDecimal(locale) ? "," : ".")}${unit}`;
}

const figureColumns = [csvColumns.indexOf("value"), csvColumns.indexOf("baseline")];

/** A negative number is no formula, and with an apostrophe it would be a text. */
function castFigure(text: string, column: number) {
  const isNegative = figureColumns.includes(column) && /^-\d+(?:[.,]\d+)?(?:\s?%)?$/.test(text);
  return isNegative ? { value: text, escape_formulas: false } : text;
}

function projectRow(project: PortfolioProject, locale: Locale): Row {
  const { id, title, startedOn, finishedOn, level, result, repository, demo } = project;
  const { value = "", baseline = "" } = result ?? {};
  return {
    item: id,
    title,
    kind: "own-project",
    status: finishedOn === null ? "learning" : "done",
    started: startedOn,
    completed: finishedOn,
    level: level.name,
    checked: level.checkedOn,
    metric: result?.metric ?? "",
    value: withDecimals(value, baseline, locale),
    baseline: withDecimals(baseline, value, locale),
    sample: result?.sample ?? "",
    url: repository,
    demo,
  };
}

function evidenceRow({ id, kind, title, url, level, ...evidence }: PortfolioEvidence): Row {
  return {
    item: id,
    title,
    kind,
    status: "done",
    level: level.name,
    checked: level.checkedOn,
    issuer: evidence.issuer,
    credential: evidence.credentialId,
    issued: evidence.issuedOn,
    expires: evidence.expiresOn,
    url,
  };
}

function itemRows({ steps }: Portfolio): Row[] {
  return steps.flatMap((step) =>
    step.groups.flatMap((group) =>
      group.items.map((item) => ({
        step: step.number,
        group: group.title,
        item: item.key,
        title: item.title,
        kind: item.kind,
        status: item.status,
        started: item.startedOn,
        completed: item.completedOn,
        counts: item.counts,
        level: item.level?.name ?? "",
        checked: item.level?.checkedOn ?? "",
      })),
    ),
  );
}

/**
 * RFC 4180 with CRLF, and a byte order mark so that Excel reads UTF-8; separated at what Excel of the language splits
 * at. A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function renderCsv(portfolio: Portfolio): string {
  const { locale, projects, evidence } = portfolio;
  const rows = [
    ...itemRows(portfolio),
    ...projects.map((project) => projectRow(project, locale)),
    ...evidence.map(evidenceRow),
  ].map((row) => csvColumns.map((column) => String(row[column] ?? "")));
  return stringify([[...csvColumns], ...rows], {
    bom: true,
    delimiter: isCommaDecimal(locale) ? ";" : ",",
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { string: (text, { index }) => castFigure(text, index) },
    // The library leaves a lone CR or LF unquoted.
    quoted_match: /[\r\n]/,
  });
}
