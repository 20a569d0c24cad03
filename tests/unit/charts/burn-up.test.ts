import { describe, expect, it } from "vitest";
import { drawBurnUp } from "@/lib/charts/burn-up";
import {
  axisStart,
  burnUpPaths,
  dailyTotals,
  timeTicks,
  valueTicks,
} from "@/lib/charts/burn-up-geometry";
import { fileStyle } from "@/lib/charts/style";
import { addDays } from "@/lib/domain/calendar";
import type { BurnUpPoint } from "@/lib/domain/completion";
import { expectWellFormed } from "../../support/unit/well-formed";

const today = "2026-11-24";
const daily = (count: number): BurnUpPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    date: addDays(today, index + 1 - count),
    done: index + 1,
  }));

const draw = (points: readonly BurnUpPoint[], required = 36) =>
  drawBurnUp(
    {
      ...{ points, required, today, todayLabel: "hari ini: 20" },
      formatDay: (day) => day,
      formatNumber: String,
    },
    { ...fileStyle, wideOnly: "wide-only" },
  ).toString();

describe("the burn-up chart", () => {
  it("names its levels, its months and today's total", () => {
    const drawing = draw(daily(100));
    for (const text of [">36<", ">2026-10-01<", ">hari ini: 20<"]) expect(drawing).toContain(text);
  });
  it("is a flat line without any point", () => {
    expect(burnUpPaths([], 36, today).line).not.toContain("NaN");
    expectWellFormed(draw([]));
  });
  it("gives a single day two weeks of room", () => {
    const points = [{ date: today, done: 3 }];
    const changes = dailyTotals(points, today);
    expect(axisStart(changes, today)).toBe("2026-11-11");
    expectWellFormed(draw(points));
  });
  it("ends at today's total, however old the last change is", () => {
    const { line, height } = burnUpPaths([{ date: "2026-01-01", done: 18 }], 36, today);
    expect(line.endsWith("L1000,500")).toBe(true);
    expect(height).toBe(0.5);
  });
  it("reaches the top when everything is done and survives a path that asks nothing", () => {
    expect(burnUpPaths([{ date: today, done: 36 }], 36, today).height).toBe(0);
    expectWellFormed(draw([], 0));
  });
  it("draws 300,000 points of a thousand days, one a day", () => {
    const dates = Array.from({ length: 1000 }, (_, index) => addDays("2024-03-01", index));
    const points = Array.from({ length: 300_000 }, (_, index) => ({
      date: dates[Math.floor(index / 300)] ?? today,
      done: index % 37,
    }));
    const drawing = draw(points);
    expectWellFormed(drawing);
    expect(drawing.length).toBeLessThan(80_000);
  });
  it("leaves out on a phone what has no room there, and nothing else", () => {
    const count = (points: BurnUpPoint[]) => draw(points).split("wide-only").length - 1;
    expect(count(daily(130))).toBe(0);
    expect(count(daily(230))).toBeGreaterThan(0);
  });
  it("uses no inline style, which the content security policy would drop", () => {
    expect(draw(daily(30))).not.toContain("style=");
  });
});

describe("what the burn-up chart is drawn from", () => {
  it("keeps the last total of a day, leaves out days without change and the future", () => {
    const points = [
      { date: "2026-11-20", done: 1 },
      { date: "2026-11-20", done: 2 },
      { date: "2026-11-22", done: 2 },
      { date: "2026-11-21", done: 2 },
      { date: "2026-11-25", done: 9 },
    ];
    expect(dailyTotals(points, today)).toEqual([{ date: "2026-11-20", done: 2 }]);
  });
  it("marks whole numbers up to what is required", () => {
    expect(valueTicks(36)).toEqual([0, 12, 24, 36]);
    expect(valueTicks(7)).toEqual([0, 2, 4, 7]);
    expect(valueTicks(1)).toEqual([0, 1]);
    expect(valueTicks(0)).toEqual([0]);
  });
  it("never writes more dates than there is room for, over any span", () => {
    for (const span of [13, 40, 90, 365, 730, 3650]) {
      const ticks = timeTicks(addDays(today, -span), today, 5);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true);
    }
  });
  it("writes on a phone only dates that a wide page writes too", () => {
    for (const span of [13, 40, 90, 200, 240, 365, 730, 3650, 9000]) {
      const ticks = (maxCount: number) =>
        timeTicks(addDays(today, -span), today, maxCount).map(({ day }) => day);
      expect(ticks(8)).toEqual(expect.arrayContaining(ticks(5)));
    }
  });
  it("names January by its year", () => {
    const year = timeTicks("2025-11-24", today, 8).find(({ style }) => style === "year");
    expect(year?.day).toBe("2026-01-01");
  });
});
