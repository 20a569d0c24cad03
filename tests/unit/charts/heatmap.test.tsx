import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Heatmap } from "../../../components/charts/heatmap";
import {
  activeWeeks,
  gridStart,
  type HeatmapDay,
  levelOf,
  levelPaths,
  monthLabels,
} from "../../../components/charts/heatmap-grid";
import { addDays } from "../../../lib/domain/calendar";

const today = "2026-11-24";
const squares = (path: string | undefined) => path?.split("M").length ?? 1;
const everyDay = Array.from({ length: 400 }, (_, index) => ({
  date: addDays(today, -index),
  count: index % 7,
}));

const draw = (days: readonly HeatmapDay[]) =>
  renderToStaticMarkup(
    <Heatmap
      days={days}
      today={today}
      locale="en"
      title="Eighty-four days"
      description="Days with activity"
      legend={{ less: "less", more: "more" }}
      table={{ summary: "Numbers", caption: "By week", week: "Week", days: "Days", count: "Steps" }}
    />,
  );

describe("the heatmap", () => {
  it("is named, described, and has a table of the active weeks", () => {
    const markup = draw([{ date: today, count: 2 }]);
    expect(markup).toContain('role="img" aria-label="Eighty-four days"');
    expect(markup).toContain(">Days with activity</desc>");
    expect(markup).toContain("23 Nov 2026");
    expect(markup.match(/scope="row"/g)).toHaveLength(1);
  });
  it("draws an empty year without rows", () => {
    expect(draw([])).not.toContain('scope="row"');
  });
  it("stays small when every day counts", () => {
    expect(draw(everyDay).length).toBeLessThan(24_000);
  });
  it("uses no inline style", () => {
    expect(draw(everyDay)).not.toContain("style=");
  });
});

describe("the heatmap's grid", () => {
  it("starts on a Monday and holds every day up to today, each once", () => {
    expect(gridStart(today, 53)).toBe("2025-11-24");
    const paths = levelPaths(everyDay, today, 53);
    const drawn = paths.reduce((sum, path) => sum + squares(path) - 1, 0);
    expect(drawn).toBe(52 * 7 + 2);
  });
  it("puts Monday on top and today's week last", () => {
    const [, , , , most] = levelPaths([{ date: "2026-11-23", count: 9 }], today, 53);
    expect(most).toBe("M522 2h6v6h-6z");
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
