import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { burnUpChart } from "@/components/dashboard/charts/burn-up-chart";
import type { ChartContext, ChartData } from "@/components/dashboard/charts/chart-context";
import { heatmapChart, heatmapTitle } from "@/components/dashboard/charts/heatmap-chart";
import { radarChart } from "@/components/dashboard/charts/radar-chart";
import { stepsChart } from "@/components/dashboard/charts/steps-chart";
import { dailyTotals } from "@/lib/charts/burn-up-geometry";
import { fileStyle } from "@/lib/charts/style";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { activityOf, activityWeeks } from "@/lib/domain/activity";
import { addDays } from "@/lib/domain/calendar";
import { progressOf, skillGroupsOf } from "@/lib/domain/completion";
import { type Locale, locales } from "@/lib/domain/locale";
import { burnUpWithPaceOf } from "@/lib/domain/pace";
import { itemsOf } from "@/lib/domain/path";
import { statuses } from "@/lib/domain/progress";
import { messages } from "@/lib/i18n/messages";
import { InMemoryHistory, morningContext } from "../../../support/unit/in-memory-history";

const path = pathOf(defaultPathKey);
const keys = itemsOf(path).map(({ key }) => key);
const today = "2026-11-24";

const daysAgo = fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 500 }));
/** A change made some days ago; a tick may be given a day before that. */
const anyChange = fc.record({
  item: fc.constantFrom(...keys),
  status: fc.oneof(fc.constant("done" as const), fc.constantFrom(...statuses)),
  made: daysAgo,
  earlier: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
});
const anyChanges = fc.oneof(
  fc.array(anyChange, { maxLength: 12 }),
  fc.array(anyChange, { minLength: 60, maxLength: 250 }),
  // Everything done.
  daysAgo.map((made) =>
    keys.map((item) => ({ item, status: "done" as const, made, earlier: undefined })),
  ),
);
type Changes = typeof anyChanges extends fc.Arbitrary<infer T> ? T : never;

function learnerWith(changes: Changes): ChartData {
  const history = new InMemoryHistory(morningContext);
  for (const [index, { item, status, made, earlier }] of changes
    .toSorted((a, b) => b.made - a.made)
    .entries()) {
    const on = addDays(today, -made);
    const change = {
      ...{ id: `${index}`, item, status },
      ...(status === "done" && earlier !== undefined && { on: addDays(on, -earlier) }),
    };
    history.send([change], { at: new Date(`${on}T02:00:00Z`) });
  }
  const { states, events } = history;
  const progress = progressOf(path, states);
  const range = { since: addDays(today, -500), today };
  return {
    ...burnUpWithPaceOf(path, states, range, morningContext.timeZone),
    ...{ progress, skills: skillGroupsOf(progress), days: activityOf(events), today },
    on: undefined,
  };
}

function contextOf(dashboard: ChartData, locale: Locale): ChartContext {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "dashboard" });
  const style = { ...fileStyle, wideOnly: "wide-only" };
  return { dashboard, t, locale, style, addressOf: (address) => address };
}

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

/** Holds a check of each heading against what is drawn below it, over random learners. */
function expectForEveryLearner(check: (context: ChartContext) => void): void {
  fc.assert(
    fc.property(anyChanges, fc.constantFrom(...locales), (changes, locale) =>
      check(contextOf(learnerWith(changes), locale)),
    ),
    { numRuns: 30 },
  );
}

describe("a heading never contradicts the chart below it", () => {
  it("in the line of required ticks: what it has risen by in 30 days, and in the 30 before", () => {
    expectForEveryLearner((context) => {
      const { burnUp, pace, progress } = context.dashboard;
      const drawn = dailyTotals(burnUp, today);
      const heldOn = (day: string) => drawn.filter(({ date }) => date <= day).at(-1)?.done ?? 0;
      const recent = heldOn(today) - heldOn(addDays(today, -30));
      const before = heldOn(addDays(today, -30)) - heldOn(addDays(today, -60));
      const { title } = burnUpChart(context);
      const numbers = numbersIn(title).filter((number) => number !== 30);
      if (recent !== 30 && before !== 30) {
        const said: Readonly<Record<typeof pace.kind, readonly number[]>> = {
          ...{ pause: [], first: [progress.done, progress.required, recent], steady: [recent] },
          ...{ faster: [recent, before], slower: [recent, before] },
        };
        expect(numbers).toEqual(said[pace.kind].filter((number) => number !== 30));
      }
      expect(pace.recent).toBe(recent);
      expect(heldOn(today)).toBe(progress.done);
      expect(pace.kind === "pause").toBe(recent === 0);
      if (pace.kind === "faster") expect(recent).toBeGreaterThan(before);
      if (pace.kind === "slower") expect(recent).toBeLessThan(before);
      if (pace.kind === "steady") expect(recent).toBe(before);
    });
  });

  it("in the bars of the steps: no bar that the heading speaks of is longer than the one it names", () => {
    expectForEveryLearner((context) => {
      const { steps } = messages[context.locale].dashboard;
      const { title, bars } = stepsChart(context);
      const shareOf = ({ done, required }: (typeof bars)[number]) => done / required;
      const full = bars.filter((bar) => shareOf(bar) === 1);
      const named = bars.find(({ label }) => title.includes(`“${label}”`));
      if (named) {
        expect(numbersIn(title)).toEqual([named.done, named.required]);
        expect(shareOf(named)).toBeLessThan(1);
        const isOfAll = title.startsWith("“");
        const meant = isOfAll ? bars : bars.filter((bar) => !full.includes(bar));
        expect(Math.max(...meant.map(shareOf))).toBe(shareOf(named));
      } else if (title === steps.all) expect(full).toEqual(bars);
      else if (title === steps.none) expect(bars.every(({ done }) => done === 0)).toBe(true);
      else {
        expect(numbersIn(title)).toEqual([full.length]);
        expect(bars.filter(({ done }) => done > 0)).toEqual(full);
      }
    });
  });

  it("in the radar: nothing is weaker than the fields it names", () => {
    expectForEveryLearner((context) => {
      const { radar } = messages[context.locale].dashboard;
      const { title, axes } = radarChart(context);
      const shareOf = ({ done, required }: (typeof axes)[number]) => done / required;
      const [weak, other] = [true, false].map((isNamed) =>
        axes.filter(({ label }) => title.includes(label) === isNamed).map(shareOf),
      );
      if (title === radar.none) expect(axes.every(({ done }) => done === 0)).toBe(true);
      else if (title === radar.all) expect(axes.every((axis) => shareOf(axis) === 1)).toBe(true);
      else {
        expect(weak?.length).toBeGreaterThan(0);
        expect(Math.max(...(weak ?? []))).toBeLessThanOrEqual(Math.min(1, ...(other ?? [])));
        expect(Math.max(...(weak ?? []))).toBeLessThan(1);
      }
    });
  });

  it("in the heatmap: as many days as squares are shaded, in as many weeks as are drawn", () => {
    expectForEveryLearner((context) => {
      const drawing = heatmapChart(context).drawing.toString();
      const [, older = "", recent = ""] = /wide-only">(.*?)<\/g>(.*)<\/g>$/s.exec(drawing) ?? [];
      const squaresOf = (markup: string) => markup.match(/<rect /g)?.length ?? 0;
      const shaded = { wide: squaresOf(older + recent), narrow: squaresOf(recent) };
      const columns = new Set(
        [...drawing.matchAll(/M(\d+) |<rect x="([\d.]+)"/g)].map(([, empty, full]) =>
          Math.floor(Number(empty ?? full) / 10),
        ),
      );
      expect(columns.size).toBe(activityWeeks.wide);
      for (const width of ["wide", "narrow"] as const) {
        const weeks = activityWeeks[width];
        const count = shaded[width];
        const title = heatmapTitle(context, weeks);
        expect(numbersIn(title)).toEqual(count > 1 ? [count, weeks] : [weeks]);
        const { heatmap } = messages[context.locale].dashboard;
        expect(title.startsWith(heatmap.none.split("{")[0] ?? "")).toBe(count === 0);
      }
    });
  });
});

describe("the charts of a past day", () => {
  it.each([undefined, "2026-10-05"])("lead to the steps of the day %j", (on) => {
    const context = contextOf({ ...learnerWith([]), on }, "en");
    const addresses = [...stepsChart(context).bars, ...radarChart(context).axes].map(
      ({ href = "" }) => new URL(href, "http://langkah.example"),
    );
    expect(addresses.length).toBeGreaterThan(6);
    for (const { pathname, searchParams } of addresses) {
      expect(pathname).toMatch(/^\/en\/path\/[a-z]/);
      expect(searchParams.get("on")).toBe(on ?? null);
    }
  });
});
