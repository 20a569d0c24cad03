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

/** What Excel of a language splits at when a file is opened by a double click. */
function delimiterOf(locale: Locale): string {
  const isCommaDecimal = (0.5).toLocaleString(locale).includes(",");
  return isCommaDecimal ? ";" : ",";
}

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
    delimiter: delimiterOf(portfolio.locale),
    record_delimiter: "windows",
    escape_formulas: true,
    // The library leaves a lone CR or LF unquoted.
    quoted_match: /[\r\n]/,
  });
}
