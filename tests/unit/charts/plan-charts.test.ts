import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBurnUp } from "@/lib/charts/burn-up";
import { drawDriverBar } from "@/lib/charts/driver-bar";
import { drawForecastRecord, recordHeight } from "@/lib/charts/forecast-record";
import { drawGoalBar } from "@/lib/charts/goal-bar";
import { drawHeatmap } from "@/lib/charts/heatmap";
import { svg } from "@/lib/charts/markup";
import { seriesFill, seriesLimit } from "@/lib/charts/patterns";
import { drawRadar } from "@/lib/charts/radar";
import { fileStyle } from "@/lib/charts/style";
import { drawWeekHours } from "@/lib/charts/week-hours";
import { addDays } from "@/lib/domain/calendar";
import { anyPauses, today } from "../../support/unit/plan-arbitraries";
import { expectWellFormed } from "../../support/unit/well-formed";

const style = { ...fileStyle, wideOnly: "wide-only" };
const hostile = `"><script>alert(1)</script>&`;

const base = {
  ...{ points: [{ date: addDays(today, -90), done: 9 }], required: 36, today },
  ...{ todayLabel: "hari ini: 9", formatDay: (day: string) => day, formatNumber: String },
};
const fan = {
  ...{ early: addDays(today, 100), likely: addDays(today, 200), late: addDays(today, 300) },
  ...{ halfFrom: addDays(today, 150), halfTo: addDays(today, 240) },
  label: "80%: April–Juli 2027",
};

describe("the burn-up with a plan and a forecast", () => {
  it("names the range above its bracket, and dashes the middle", () => {
    const drawing = drawBurnUp({ ...base, fan }, style).toString();
    expect(drawing).toContain(">80%: April–Juli 2027<");
    expect(drawing).toContain(`stroke-dasharray="6 5"`);
    expect(drawBurnUp(base, style).toString()).not.toContain(style.kunyit);
  });

  it("draws the middle half over the whole range", () => {
    const drawing = drawBurnUp({ ...base, fan }, style).toString();
    const [, pale = "", strong = ""] =
      /fill-opacity="0.25"><path d="([^"]+)"\/><path d="([^"]+)"/.exec(drawing) ?? [];
    const ends = (path: string) =>
      [...path.matchAll(/[ML]([\d.]+),0(?=[LZ])/g)].map(([, x]) => Number(x));
    expect(ends(pale)).toHaveLength(2);
    const [earliest = 0, latest = 0] = ends(pale);
    const [from = 0, to = 0] = ends(strong);
    expect(earliest < from && from < to && to < latest).toBe(true);
  });

  it("ends at the last day of the forecast, and marks today where it is", () => {
    const drawing = drawBurnUp({ ...base, fan }, style).toString();
    const [, at = ""] = /<circle cx="([\d.]+)%" cy="[\d.]+%" r="5"/.exec(drawing) ?? [];
    expect(Number(at)).toBeCloseTo((100 * 90) / 390, 0);
    expect(drawing).toContain(`<line x1="48.7%" x2="100%"`);
  });

  it("names today below the fan where there is no room before it, and above the days", () => {
    const labelOf = (done: number) => {
      const points = [{ date: addDays(today, -10), done }];
      const drawing = drawBurnUp({ ...base, points, fan }, style).toString();
      return /dy="([^"]+)" text-anchor="([^"]+)"[^>]*>hari ini/.exec(drawing)?.slice(1);
    };
    expect(labelOf(20)).toEqual(["1.5em", "start"]);
    expect(labelOf(1)).toEqual(["-1em", "start"]);
  });

  it("leaves the words of its bracket out where text is too large for them", () => {
    const huge = { ...style, exceptInHugeText: "except-in-huge-text" };
    const drawing = drawBurnUp({ ...base, fan }, huge).toString();
    expect(drawing).toContain(`class="except-in-huge-text">${fan.label}<`);
  });

  it("fills a box of pixels, where strokes must not be stretched", () => {
    const drawing = drawBurnUp({ ...base, box: { width: 660, height: 240 } }, style).toString();
    expect(drawing).toContain(`viewBox="0 0 660 240"`);
    expect(drawing).toMatch(/ d="M[^"]+L660,\d/);
  });

  it("names the plan further on where today's label would stand in its way", () => {
    const labelAt = (done: number) => {
      const points = [
        { date: addDays(today, -90), done: 0 },
        { date: addDays(today, 60), done: 36 },
      ];
      const input = { ...base, points: [{ date: addDays(today, -90), done }], fan };
      const drawing = drawBurnUp({ ...input, plan: { points, label: "rencana" } }, style);
      const [, x = "", y = ""] =
        /<text x="([\d.]+)%" y="([\d.]+)%"[^>]*>rencana/.exec(drawing.toString()) ?? [];
      return { x: Number(x), y: Number(y) };
    };
    expect(labelAt(3).y).toBeCloseTo(35, 0);
    expect(labelAt(22).y).toBeCloseTo(15, 0);
    expect(labelAt(22).x).toBeGreaterThan(labelAt(3).x);
  });

  it("is drawn with any pauses, a plan of any days and hostile texts", () => {
    const days = fc.constantFrom("1900-01-01", addDays(today, -30), today, "9999-12-31");
    fc.assert(
      fc.property(anyPauses, days, days, (pauses, from, to) => {
        const points = [from, to].sort().map((date, index) => ({ date, done: 36 * index }));
        const plan = { points, label: hostile };
        const drawing = drawBurnUp(
          { ...base, fan: { ...fan, label: hostile }, plan, pauses },
          style,
        );
        expectWellFormed(drawing.toString());
        expect(drawing.toString()).not.toMatch(/NaN|Infinity|<script|style=/);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the hours by week", () => {
  const hours = (minutes: number[][], goalMinutes = 480) =>
    drawWeekHours(
      {
        weeks: minutes.map((parts, index) => ({
          ...{ start: addDays(today, -7 * index), parts, isPaused: index === 1 },
        })),
        ...{ goalMinutes, labelOf: String, formatHours: (each: number) => `${each / 60}` },
      },
      style,
    ).toString();

  it("stacks the series of a week, each with a pattern of its own", () => {
    const drawing = hours([[60, 120, 0, 30]]);
    for (const index of [0, 1, 3]) expect(drawing).toContain(`fill="url(#hours-${index})"`);
    expect(drawing).not.toContain(`fill="url(#hours-2)"`);
    const fills = Array.from({ length: seriesLimit }, (_, index) => seriesFill("x", index, style));
    expect(new Set(fills).size).toBe(seriesLimit);
    const heights = [...drawing.matchAll(/height="([\d.]+)%" fill="url/g)].map(([, each]) =>
      Number(each),
    );
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1);
  });

  it.each([
    ["far above the goal", [[600], [60]], 300, ["0", "5", "10"]],
    ["at the goal", [[310], [60]], 300, ["0", "5"]],
    ["far below the goal", [[120], [60]], 300, ["0", "5", "2"]],
    ["without a goal", [[120], [60]], 0, ["0", "2"]],
    ["without hours", [[0], [0]], 0, ["0"]],
  ])("names its hours: nothing, the goal, and the fullest week where it is %s", (...row) => {
    const [, minutes, goalMinutes, names] = row;
    const labels = hours(minutes, goalMinutes).matchAll(/<text x="-8"[^>]*>([^<]*)</g);
    expect([...labels].map(([, name]) => name)).toEqual(names);
  });

  it("hatches a pause, and is drawn without a goal, without weeks and with far too many hours", () => {
    expect(hours([[0], [0]])).toContain("url(#hours-pause)");
    for (const drawn of [hours([], 0), hours([[0]], 0), hours([[1e9, 3]], 1e12)]) {
      expectWellFormed(drawn);
      expect(drawn).not.toMatch(/NaN|Infinity|style=/);
    }
  });
});

describe("small drawings", () => {
  it("set forecasts below each other along one line of time, and what happened across them", () => {
    const ranges = [0, 30].map((days) => ({
      ...{ early: addDays(today, days), likely: addDays(today, days + 50) },
      ...{ late: addDays(today, days + 100), label: hostile },
    }));
    const record = { ranges, doneOn: addDays(today, 130) };
    const drawing = drawForecastRecord(record, style).toString();
    expectWellFormed(drawing);
    expect(drawing).toContain(`<line x1="0%" x2="76.9%"`);
    expect(drawing).toContain(`<line x1="100%" x2="100%" y2="100%" stroke="${style.pandan}"`);
    expect(drawForecastRecord({ ranges, doneOn: null }, style).toString()).not.toContain(
      style.pandan,
    );
    expect(recordHeight({ ranges })).toBe(32);
    expectWellFormed(drawForecastRecord({ ranges: [], doneOn: null }, style).toString());
  });

  it("fill a part of the goal for each hour, and never more than all", () => {
    const filled = (minutes: number, goalMinutes = 480) =>
      (
        drawGoalBar({ minutes, goalMinutes }, style)
          .toString()
          .match(/#17694c/g) ?? []
      ).length;
    expect([filled(0), filled(60), filled(300), filled(5000)]).toEqual([0, 1, 5, 8]);
    expect(filled(600, 100 * 60)).toBeLessThanOrEqual(14);
    expectWellFormed(drawGoalBar({ minutes: 3, goalMinutes: 0 }, style).toString());
  });

  it("draw earlier to the left and later, hatched, to the right", () => {
    const bar = (days: number) => {
      const most = { id: "d", mostEarlier: 35, mostLater: 63 };
      return drawDriverBar({ ...most, days }, style).toString();
    };
    const left = (drawing: string) => Number(/<rect x="([\d.]+)%"/.exec(drawing)?.[1]);
    expect(left(bar(-35))).toBeCloseTo(4, 0);
    expect(left(bar(63))).toBeCloseTo(36.9, 0);
    expect(bar(63)).toContain("url(#d)");
    expect(bar(-35)).not.toContain(`fill="url(#d)"`);
    expectWellFormed(
      drawDriverBar({ id: "d", days: 0, mostEarlier: 0, mostLater: 0 }, style).toString(),
    );
  });

  it("tell a pause, a rest day and a day before the start apart without colour", () => {
    const quiet = ["pause", "rest", "before", "open"] as const;
    const drawings = quiet.map((kind) =>
      drawHeatmap(
        {
          ...{ days: [], today, weeks: { wide: 4, narrow: 2 }, quietOf: () => kind },
          ...{ hrefOf: String, nameOf: String },
        },
        style,
      ).toString(),
    );
    expect(new Set(drawings).size).toBe(quiet.length);
    for (const drawing of drawings) expectWellFormed(svg`<g>${drawing}</g>`.toString());
  });

  it("draw the target of a radar dashed, and only where there is one", () => {
    const axes = ["a", "b", "c"].map((label) => ({ label, done: 1, required: 3 }));
    const targets = axes.map((axis, index) => ({ ...axis, target: index }));
    expect(drawRadar(axes, style).toString()).not.toContain("stroke-dasharray");
    const drawing = drawRadar(targets, style).toString();
    expect(drawing).toContain(`stroke-dasharray="4 4"`);
    expectWellFormed(drawing);
  });
});
