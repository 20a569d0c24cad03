import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BurnUp } from "../../../components/charts/burn-up";
import {
  axisStart,
  burnUpPaths,
  dailyTotals,
  timeTicks,
  valueTicks,
} from "../../../components/charts/burn-up-geometry";
import { addDays } from "../../../lib/domain/calendar";
import type { BurnUpPoint } from "../../../lib/domain/completion";

const today = "2026-11-24";
const daily = (count: number): BurnUpPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    date: addDays(today, index + 1 - count),
    done: index + 1,
  }));

const draw = (points: readonly BurnUpPoint[], required = 36) =>
  renderToStaticMarkup(
    <BurnUp
      points={points}
      required={required}
      today={today}
      locale="id"
      title="Dua kali lebih cepat"
      description="20 dari 36 selesai"
      todayLabel="hari ini: 20"
      table={{ summary: "Lihat angkanya", caption: "Per hari", date: "Tanggal", done: "Selesai" }}
    />,
  );

describe("the burn-up chart", () => {
  it("has a name, a description and the same numbers as a table", () => {
    const markup = draw(daily(3));
    expect(markup).toContain('role="img" aria-label="Dua kali lebih cepat"');
    expect(markup).toContain(">20 dari 36 selesai</desc>");
    expect(markup).toContain("<caption");
    expect(markup).toContain("22 Nov 2026");
  });
  it("is a flat line and one row without any point", () => {
    expect(burnUpPaths([], 36, today).line).not.toContain("NaN");
    expect(draw([]).match(/scope="row"/g)).toHaveLength(1);
  });
  it("gives a single day two weeks of room", () => {
    const changes = dailyTotals([{ date: today, done: 3 }], today);
    expect(axisStart(changes, today)).toBe("2026-11-11");
    expect(burnUpPaths(changes, 36, today).line).not.toContain("NaN");
  });
  it("ends at today's total, however old the last change is", () => {
    const { line, height } = burnUpPaths([{ date: "2026-01-01", done: 18 }], 36, today);
    expect(line.endsWith("L1000,500")).toBe(true);
    expect(height).toBe(0.5);
  });
  it("reaches the top when everything is done and survives a path that asks nothing", () => {
    expect(burnUpPaths([{ date: today, done: 36 }], 36, today).height).toBe(0);
    expect(draw([], 0)).not.toContain("NaN");
  });
  it("stays small with 300 points", () => {
    expect(draw(daily(300), 300).length).toBeLessThan(80_000);
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
  it("names January by its year", () => {
    const year = timeTicks("2025-11-24", today, 8).find(({ style }) => style === "year");
    expect(year?.day).toBe("2026-01-01");
  });
});
