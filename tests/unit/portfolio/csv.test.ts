import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/domain/locale";
import { csvColumns, renderCsv } from "@/lib/portfolio/csv";
import { fullProjects } from "@/tests/support/portfolio/full-portfolio";
import {
  allItems,
  fullStatus,
  partialStatus,
  portfolioFixture,
  withFirstTitle,
} from "@/tests/support/portfolio/portfolio-fixture";
import { anyText } from "@/tests/support/unit/any-text";

/** A parser for RFC 4180 that does not share code with the renderer. */
function parse(text: string, separator: "," | ";"): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`,
    "g",
  );
  for (const [, quoted, plain = "", end] of text.matchAll(cell)) {
    if (end === "" && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const separators = { id: ";", en: "," } as const;

function firstTitle(title: string, locale: Locale = "id"): string | undefined {
  const csv = renderCsv(withFirstTitle(portfolioFixture({ locale, status: fullStatus }), title));
  return parse(csv.slice(1), separators[locale])[1]?.[3];
}

/** The value and the baseline of a project's result. */
function figuresOf(value: string, baseline: string, locale: Locale) {
  const result = { metric: "MAE", value, baseline, sample: "", measured: "" };
  const projects = fullProjects.slice(0, 1).map((project) => ({ ...project, result }));
  const rows = parse(
    renderCsv(portfolioFixture({ locale, projects })).slice(1),
    separators[locale],
  );
  return (["value", "baseline"] as const).map(
    (column) => rows.at(-1)?.[csvColumns.indexOf(column)],
  );
}

describe("the CSV portfolio", () => {
  it.each(locales)("begins with a byte order mark and stable column names (%s)", (locale) => {
    const csv = renderCsv(portfolioFixture({ locale }));
    expect(csv.startsWith(`\uFEFF${csvColumns.join(separators[locale])}\r\n`)).toBe(true);
  });

  it.each(locales)("has every item once and reads back as it was (%s)", (locale) => {
    const portfolio = portfolioFixture({ locale, status: partialStatus });
    const [, ...rows] = parse(renderCsv(portfolio).slice(1), separators[locale]);
    const items = allItems(portfolio);
    expect(rows).toHaveLength(84);
    expect(rows.map((row) => row.slice(2))).toEqual(
      items.map((item) => [
        item.key,
        item.title,
        item.kind,
        item.status,
        item.startedOn ?? "",
        item.completedOn ?? "",
        String(item.counts),
        item.level?.name ?? "",
        ...Array.from({ length: csvColumns.length - 10 }, () => ""),
      ]),
    );
  });

  it.each([
    ["id", "0,91"],
    ["en", "0.91"],
  ] as const)("writes a plain number as Excel of the language reads one (%s)", (locale, value) => {
    const portfolio = portfolioFixture({ locale, projects: fullProjects });
    const rows = parse(renderCsv(portfolio).slice(1), separators[locale]);
    const valueColumn = csvColumns.indexOf("value");
    expect(rows.slice(-2).map((row) => row[valueColumn])).toEqual([value, "Rp118 ribu"]);
  });

  it.each([
    ["id", "0.91", "0,91"],
    ["id", "0,910", "0,910"],
    ["id", "1.250", "1250"],
    ["en", "1,250", "1250"],
    ["id", "1.234.567", "1234567"],
    ["en", "1.234,5", "1234.5"],
    ["id", "87.5%", "87,5%"],
    ["en", "87,5 %", "87.5 %"],
    ["id", "-0.12", "-0,12"],
    ["id", "−0.12", "-0,12"],
    ["en", "-12", "-12"],
    ["id", "-12%", "-12%"],
    ["id", "-1+1", "'-1+1"],
    ["id", "=0,5", "'=0,5"],
    ["id", "2.527 foto", "2.527 foto"],
    ["id", "2.0.1", "2.0.1"],
    ["id", "98.125%", "98,125%"],
  ] as const)("to Excel (%s) the figure %s is %s", (locale, value, shown) => {
    expect(figuresOf(value, value, locale)).toEqual([shown, shown]);
  });

  it("reads three digits beside a plain decimal as decimals too", () => {
    expect(figuresOf("1.234", "1.51", "id")).toEqual(["1,234", "1,51"]);
  });

  it("ends every line with CRLF and no other way", () => {
    const csv = renderCsv(portfolioFixture());
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")'])(
    "a formula is defused: %j",
    (title) => {
      expect(firstTitle(title)).toBe(`'${title}`);
    },
  );

  it.each(locales)("quotes, separators and line breaks come back whole (%s)", (locale) => {
    const title = 'A "quoted", title; and more\r\nin two lines';
    expect(firstTitle(title, locale)).toBe(title);
  });

  it("any title comes back whole, or with an apostrophe in front of what would be a formula", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...locales), (title, locale) => {
        const isFormula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(title);
        expect(firstTitle(title, locale)).toBe(isFormula ? `'${title}` : title);
      }),
    );
  });
});
