import { describe, expect, it } from "vitest";
import { csvColumns, renderCsv } from "@/lib/portfolio/csv";
import {
  allItems,
  fullStatus,
  partialStatus,
  portfolioFixture,
} from "@/tests/support/unit/portfolio-fixture";

/** A parser for RFC 4180 that does not share code with the renderer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    if (end === "" && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function withTitle(title: string) {
  const portfolio = portfolioFixture({ status: fullStatus });
  const [step, ...steps] = portfolio.steps;
  const [group, ...groups] = step?.groups ?? [];
  const [item, ...items] = group?.items ?? [];
  if (!step || !group || !item) throw new Error("The path has no items");
  return {
    ...portfolio,
    steps: [
      { ...step, groups: [{ ...group, items: [{ ...item, title }, ...items] }, ...groups] },
      ...steps,
    ],
  };
}

const firstTitle = (title: string) => parse(renderCsv(withTitle(title)).slice(1))[1]?.[3];

describe("the CSV portfolio", () => {
  it("begins with a byte order mark and stable column names", () => {
    const csv = renderCsv(portfolioFixture());
    expect(csv.startsWith(`\uFEFF${csvColumns.join(",")}\r\n`)).toBe(true);
  });

  it("has every item once and reads back as it was", () => {
    const portfolio = portfolioFixture({ status: partialStatus });
    const [, ...rows] = parse(renderCsv(portfolio).slice(1));
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
      ]),
    );
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

  it("quotes, commas and line breaks in a title come back whole", () => {
    const title = 'A "quoted", title\r\nin two lines';
    expect(firstTitle(title)).toBe(title);
  });
});
