import { stringify } from "csv-stringify/sync";
import type { Locale } from "../domain/locale";
import type { Portfolio } from "../domain/portfolio";

/** Stable, because programs read them. */
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
] as const;

/** What Excel splits at when a file is opened by a double click: not a comma where that is the decimal sign. */
const delimiters = { id: ";", en: "," } as const satisfies Record<Locale, string>;

/**
 * RFC 4180 with CRLF, and a byte order mark so that Excel reads UTF-8. A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function renderCsv(portfolio: Portfolio): string {
  const rows = portfolio.steps.flatMap((step) =>
    step.groups.flatMap((group) =>
      group.items.map((item) => [
        String(step.number),
        group.title,
        item.key,
        item.title,
        item.kind,
        item.status,
        item.startedOn ?? "",
        item.completedOn ?? "",
        item.counts ? "true" : "false",
      ]),
    ),
  );
  return stringify([[...csvColumns], ...rows], {
    bom: true,
    delimiter: delimiters[portfolio.locale],
    record_delimiter: "windows",
    escape_formulas: true,
    // The library leaves a lone CR or LF unquoted.
    quoted_match: /[\r\n]/,
  });
}
