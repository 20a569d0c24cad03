import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBurnUp } from "@/lib/charts/burn-up";
import { chartFile } from "@/lib/charts/file";
import { drawHeatmap, drawMonths, drawWeekdays } from "@/lib/charts/heatmap";
import { linkTo, svg } from "@/lib/charts/markup";
import { drawRadar } from "@/lib/charts/radar";
import { drawStepBars } from "@/lib/charts/step-bars";
import { fileStyle } from "@/lib/charts/style";
import { anyText } from "../../support/unit/any-text";
import { expectWellFormed } from "../../support/unit/well-formed";

const today = "2026-11-24";

/** What a browser makes of text of an element or attribute. */
function read(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Each drawing with this text in every place where one can stand. */
function drawingsOf(text: string): string[] {
  const axes = [1, 2, 3].map((done) => ({ label: text, done, required: 3, href: text }));
  const days = [{ date: today, count: 3 }];
  const content = drawStepBars(axes, 300, fileStyle).content;
  const drawings = [
    drawBurnUp(
      {
        ...{ points: [{ date: today, done: 3 }], required: 9, today, todayLabel: text },
        ...{ formatDay: () => text, formatNumber: () => text },
      },
      fileStyle,
    ),
    drawRadar(axes, fileStyle),
    drawHeatmap(
      {
        ...{ days, today, weeks: { wide: 53, narrow: 16 } },
        ...{ hrefOf: () => text, nameOf: () => text },
      },
      fileStyle,
    ),
    drawMonths(today, 53, () => text, fileStyle),
    drawWeekdays([text, text], fileStyle),
    content,
  ];
  const file = chartFile({ title: text, description: text, content, height: 9 }, fileStyle);
  return [...drawings.map(String), file];
}

describe("the markup of a drawing", () => {
  it("holds every text as it is, and no text breaks out of its place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, attribute = "", content = ""] =
          /^<a href="([^"<>]*)">([^<>]*)<\/a>$/.exec(linkTo(text, svg`${text}`).toString()) ?? [];
        const written = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ");
        expect(read(attribute)).toBe(written);
        expect(read(content)).toBe(written);
      }),
    );
  });
  it("stays markup wherever a text stands in a chart", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const drawing of drawingsOf(text)) expectWellFormed(drawing);
      }),
      { numRuns: 15 },
    );
  });
  it("is not escaped twice", () => {
    expect(svg`<g>${[svg`<a/>`, svg`${"<"}`]}${1}</g>`.toString()).toBe("<g><a/>&lt;1</g>");
  });
});

describe("the colours of a file", () => {
  it("are the light ones of the pages", () => {
    const css = readFileSync("app/globals.css", "utf8");
    const { wideOnly, exceptInHugeText, ...colours } = fileStyle;
    expect([wideOnly, exceptInHugeText]).toEqual(["", ""]);
    for (const [name, value] of Object.entries(colours))
      expect(css).toContain(
        `--color-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: light-dark(${value}, `,
      );
  });
});
