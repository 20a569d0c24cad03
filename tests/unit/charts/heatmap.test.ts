import { describe, expect, it } from "vitest";
import { drawHeatmap, drawLevels, drawMonths, drawWeekdays } from "@/lib/charts/heatmap";
import {
  activeWeeks,
  gridStart,
  type HeatmapDay,
  heatmapCells,
  levelOf,
  monthLabels,
} from "@/lib/charts/heatmap-grid";
import { fileStyle } from "@/lib/charts/style";
import { addDays } from "@/lib/domain/calendar";
import { expectWellFormed } from "../../support/unit/well-formed";

const today = "2026-11-24";
const style = { ...fileStyle, wideOnly: "wide-only" };
const everyDay = Array.from({ length: 400 }, (_, index) => ({
  date: addDays(today, -index),
  count: index % 7,
}));

const draw = (days: readonly HeatmapDay[]) =>
  drawHeatmap(
    {
      ...{ days, today, weeks: { wide: 53, narrow: 16 } },
      hrefOf: (day) => `/id/history?day=${day}`,
      nameOf: ({ date, count }) => `${date}: ${count}`,
    },
    style,
  ).toString();
const linksOf = (drawing: string) => drawing.match(/<a /g)?.length ?? 0;

describe("the heatmap", () => {
  it("leads from a day with activity to its history, with a name, and from no other", () => {
    const drawing = draw([{ date: today, count: 2 }]);
    expect(drawing).toContain(`<a href="/id/history?day=${today}" aria-label="${today}: 2">`);
    expect(linksOf(drawing)).toBe(1);
  });
  it("is drawn for an empty year, a single day and 300,000 changes of a day", () => {
    for (const days of [[], [{ date: today, count: 1 }], [{ date: today, count: 300_000 }]]) {
      expectWellFormed(draw(days));
      expect(linksOf(draw(days))).toBe(days.length);
    }
  });
  it("is drawn from 300,000 days, and stays small", () => {
    const days = Array.from({ length: 300_000 }, (_, index) => ({
      date: everyDay[index % 400]?.date ?? today,
      count: 1 + (index % 9),
    }));
    const drawing = draw(days);
    expect(linksOf(drawing)).toBe(52 * 7 + 2);
    expect(drawing.length).toBeLessThan(70_000);
  });
  it("hides on a phone the links of weeks that are not shown there", () => {
    const [shown = "", hidden = ""] = [addDays(today, -15 * 7), addDays(today, -16 * 7)].map(
      (date) => draw([{ date, count: 1 }]),
    );
    const older = (drawing: string) => drawing.slice(drawing.indexOf("wide-only"));
    expect(older(shown)).toMatch(/^wide-only"><\/g><a /);
    expect(older(hidden)).toMatch(/^wide-only"><a /);
  });
  it("differs by size as well as by shade", () => {
    const levels = drawLevels(style).toString();
    const sides = [...levels.matchAll(/ width="(\d)"/g)].map(([, side]) => side);
    expect(sides).toEqual(["5", "6", "7", "8"]);
  });
  it.each([
    ["2026-12-03", 'x="100%" text-anchor="end" y="14">2026-12-01<'],
    ["2026-12-15", 'x="82.4%" y="14">2026-12-01<'],
  ])("names a month that began shortly before %s within its box", (day, name) => {
    expect(drawMonths(day, 17, String, style).toString()).toContain(name);
  });
  it("uses no inline style", () => {
    const parts = [drawMonths(today, 53, String, style), drawWeekdays(["Sen", "Rab"], style)];
    expect(draw(everyDay) + parts.join("")).not.toContain("style=");
  });
});

describe("the heatmap's grid", () => {
  it("starts on a Monday and holds every day up to today, each once", () => {
    expect(gridStart(today, 53)).toBe("2025-11-24");
    const cells = heatmapCells(everyDay, today, 53);
    expect(cells.map(({ date }) => date)).toEqual(
      Array.from({ length: 52 * 7 + 2 }, (_, index) => addDays("2025-11-24", index)),
    );
  });
  it("puts Monday on top and today's week last", () => {
    const cells = heatmapCells([{ date: "2026-11-23", count: 9 }], today, 53);
    expect(cells.filter(({ count }) => count > 0)).toEqual([
      { date: "2026-11-23", count: 9, column: 52, row: 0 },
    ]);
  });
  it("grows in five levels", () => {
    expect([-1, 0, 1, 2, 3, 4, 5, 99].map(levelOf)).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
  });
  it("names each month once, at the column of its first day", () => {
    const months = monthLabels(today, 53);
    expect(months[0]?.day).toBe("2025-12-01");
    expect(months.at(-1)).toEqual({ day: "2026-11-01", at: 48 / 53 });
    expect(new Set(months.map(({ day }) => day.slice(0, 7))).size).toBe(months.length);
  });
  it("names the month the grid begins in only where there is room", () => {
    expect(monthLabels("2026-11-24", 17)[0]?.day).toBe("2026-08-03");
    expect(monthLabels("2026-12-08", 17)[0]?.day).toBe("2026-09-01");
  });
  it("sums weeks, newest first, without what lies outside", () => {
    const days = [
      { date: "2026-11-16", count: 1 },
      { date: "2026-11-22", count: 2 },
      { date: today, count: 1 },
      { date: "2026-11-25", count: 5 },
      { date: "2020-01-01", count: 5 },
    ];
    expect(activeWeeks(days, today, 53)).toEqual([
      { week: "2026-11-23", days: 1, count: 1 },
      { week: "2026-11-16", days: 2, count: 3 },
    ]);
  });
});
