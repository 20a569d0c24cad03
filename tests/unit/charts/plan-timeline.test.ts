import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  drawHoursBar,
  drawPlanHead,
  drawPlanRow,
  type PlanStyle,
} from "@/lib/charts/plan-timeline";
import { fileStyle } from "@/lib/charts/style";
import { addDays } from "@/lib/domain/calendar";
import { today } from "../../support/unit/plan-arbitraries";

const style: PlanStyle = {
  ...fileStyle,
  ...{ kunyit: "#8a5100", kunyitFill: "#e8a33d", kunyitSoft: "#fbeed6" },
};

const anySpan = fc
  .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 0, max: 900 }))
  .map(([start, length]) => ({ from: addDays(today, start), to: addDays(today, start + length) }));

const sharesIn = (markup: string) =>
  Array.from(markup.matchAll(/(?:x|x1|x2|cx|width)="([^"]*)%"/g), ([, share]) => Number(share));

const headOf = (from: string, to: string) =>
  drawPlanHead(
    { from, to, today, pauses: [] },
    { todayLabel: "<hari ini>", formatMonth: (day) => day.slice(0, 7) },
    style,
  ).toString();

describe("the time line of a plan", () => {
  it("stays within its box, whatever the days", () => {
    fc.assert(
      fc.property(anySpan, anySpan, anySpan, fc.array(anySpan), (axis, past, planned, pauses) => {
        const row = { past, planned, milestone: planned.to };
        const markup = drawPlanRow({ ...axis, today, pauses }, row, "row", style).toString();
        expect(markup).not.toMatch(/NaN|undefined|Infinity/);
        for (const share of sharesIn(markup)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("has a hatched place for each pause that it reaches", () => {
    const pauses = [
      { from: "2026-12-14", to: "2026-12-24" },
      { from: "2030-01-01", to: "2030-01-09" },
    ];
    const axis = { from: "2026-06-01", to: "2027-05-31", today, pauses };
    const row = { past: null, planned: null, milestone: null };
    const markup = drawPlanRow(axis, row, "row", style).toString();
    expect(markup.split("url(#row)")).toHaveLength(2);
  });

  it("names at most 14 months, each January among them, and escapes its texts", () => {
    for (const years of [1, 2, 3, 5, 10]) {
      const markup = headOf("2026-06-15", addDays("2026-06-15", years * 365));
      const months = Array.from(markup.matchAll(/>(\d{4}-\d{2})</g), ([, month]) => month);
      expect(months.length, `${years} years`).toBeLessThanOrEqual(14);
      expect(months.filter((month) => month?.endsWith("-01")).length).toBeGreaterThanOrEqual(
        years - 1,
      );
      expect(markup).toContain("&lt;hari ini&gt;");
    }
  });
});

describe("the bar of hours", () => {
  it.each([
    ["all of what is needed, where it fits", 180, 188, "95.74%", false],
    ["what is available, and hatched what is not", 180, 64, "35.56%", true],
    ["nothing, where nothing is available", 180, 0, "0%", true],
    ["nothing, where nothing is needed", 0, 0, "0%", false],
  ])("fills %s", (_name, needed, available, width, isHatched) => {
    const markup = drawHoursBar(needed, available, style).toString();
    expect(markup).toContain(`<rect width="${width}" height="100%" fill="#e8a33d"/>`);
    expect(markup.includes("url(#hours-missing)")).toBe(isHatched);
  });
});
