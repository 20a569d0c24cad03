import { describe, expect, it } from "vitest";
import { burnUpChart } from "@/components/dashboard/charts/burn-up-chart";
import { heatmapChart, heatmapTitle } from "@/components/dashboard/charts/heatmap-chart";
import { hoursChart } from "@/components/dashboard/charts/hours-chart";
import { headlineText, paceText, subheadingText } from "@/components/dashboard/charts/pace-text";
import { radarChart } from "@/components/dashboard/charts/radar-chart";
import { stepsChart } from "@/components/dashboard/charts/steps-chart";
import { strengthChart } from "@/components/dashboard/charts/strength-chart";
import { dailyTotals } from "@/lib/charts/burn-up-geometry";
import { emphasis } from "@/lib/content/choices";
import { activityWeeks } from "@/lib/domain/activity";
import { addDays } from "@/lib/domain/calendar";
import { evidenceStrengthOf } from "@/lib/domain/evidence-strength";
import { forecastOf } from "@/lib/domain/forecast";
import { reachableLevels } from "@/lib/domain/level";
import { itemsOf } from "@/lib/domain/path";
import { pauseEndOf } from "@/lib/domain/pause";
import { heightOn } from "@/lib/domain/rising-line";
import { formatDay, formatNumber } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { forecastViewOf, paceViewOf } from "@/lib/loaders/dashboard-forecast";
import { rhythmViewOf } from "@/lib/loaders/dashboard-rhythm";
import { skillsViewOf } from "@/lib/loaders/dashboard-skills";
import { type DashboardSource, planBasisOf } from "@/lib/loaders/dashboard-source";
import {
  contextOf,
  expectForEveryLearner,
  numbersIn,
  path,
} from "../../../support/unit/dashboard-learners";
import { today } from "../../../support/unit/plan-arbitraries";

function forecastViewFor(source: DashboardSource) {
  const basis = planBasisOf(source);
  const { timeZone } = source.learner;
  const forecast = forecastOf({ ...source, ...basis, emphasis }, { today, timeZone });
  return forecastViewOf(source, basis, forecast);
}

describe("below the headline", () => {
  it("no missing pace is named to who is done or in a pause", () => {
    expectForEveryLearner(({ source, locale }, context) => {
      const view = forecastViewFor(source);
      const text = subheadingText(context, paceViewOf(source), view);
      const { inPause } = messages[locale].dashboard;
      expect(text === inPause).toBe(!view.doneOn && pauseEndOf(today, view.pauses) !== null);
      if (view.doneOn) expect(text).toContain(formatDay(view.doneOn, locale, "long"));
    });
  });
});

describe("a heading never contradicts the chart below it", () => {
  it("in the line of required ticks: what it has risen by in 30 days, and in the 30 before", () => {
    expectForEveryLearner(({ source }, context) => {
      const { burnUp, pace } = paceViewOf(source);
      const { progress } = source;
      const drawn = dailyTotals(burnUp, today);
      const heldOn = (day: string) => drawn.filter(({ date }) => date <= day).at(-1)?.done ?? 0;
      const recent = heldOn(today) - heldOn(addDays(today, -30));
      const before = heldOn(addDays(today, -30)) - heldOn(addDays(today, -60));
      const numbers = numbersIn(paceText(context, { pace })).filter((number) => number !== 30);
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

  it("in the forecast: the months that its bracket spans, and the side of the plan that the line is on", () => {
    expectForEveryLearner(({ source, locale }, context) => {
      const view = forecastViewFor(source);
      const { forecast, planLine, targetOn, pauses } = view;
      const { title } = burnUpChart(context, view);
      if (forecast.state === "ready") {
        expect(forecast.early <= forecast.likely && forecast.likely <= forecast.late).toBe(true);
        expect(title).toContain(formatDay(forecast.early, locale, "monthName"));
        const last = forecast.isLateOpen ? forecast.early : forecast.late;
        expect(title).toContain(formatDay(last, locale, "monthYear"));
      } else expect(title).toBe(messages[locale].dashboard.forecast[forecast.state]);
      const finding = planLine?.finding;
      if (!planLine || !finding) return;
      const headline = headlineText(context, paceViewOf(source), view);
      const planned = heightOn(planLine.points, today);
      const pausedUntil = pauseEndOf(today, pauses);
      if (pausedUntil && source.progress.current)
        expect(headline).toContain(formatDay(pausedUntil, locale, "long"));
      const { done, required } = source.progress;
      if (finding.kind === "over") {
        expect(targetOn !== null && targetOn < today).toBe(true);
        if (done < required && !pausedUntil)
          expect(headline).toContain(formatDay(targetOn ?? "", locale, "long"));
        return;
      }
      const difference = done - (planned ?? Number.NaN);
      const { schedule } = planBasisOf(source);
      const isInTime = schedule.state === "ready" && schedule.endsOn <= (targetOn ?? "");
      const isLate = finding.kind === "behind" || finding.kind === "does-not-fit";
      expect(isLate).toBe(!isInTime && schedule.state !== "done");
      if (finding.kind === "does-not-fit") return;
      if (finding.kind === "fits") {
        expect(difference).toBeLessThanOrEqual(-1);
        return;
      }
      if (!("ticks" in finding)) expect(Math.abs(difference)).toBeLessThan(1);
      else {
        expect(Math.sign(difference)).toBe(finding.kind === "ahead" ? 1 : -1);
        expect(finding.ticks).toBe(Math.floor(Math.abs(difference)));
        if (finding.kind === "behind" && done < required && !pausedUntil)
          expect(numbersIn(headline)).toEqual([finding.ticks]);
      }
    });
  });

  it("in the bars of the steps: no bar that the heading speaks of is longer than the one it names", () => {
    expectForEveryLearner((_, context) => {
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
    expectForEveryLearner(({ source }, context) => {
      const { radar } = messages[context.locale].dashboard;
      const { title, axes } = radarChart(context, skillsViewOf(source, null));
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

  it("in the radar with a target: what a specialisation needs is open in the fields it names", () => {
    expectForEveryLearner(({ source, locale }, context) => {
      for (const specialisation of emphasis.keys()) {
        const view = skillsViewOf(source, specialisation);
        const { title, axes, hasTarget } = radarChart(context, view);
        expect(hasTarget).toBe(true);
        expect(axes.every(({ target = -1 }) => target >= 0 && target <= 1)).toBe(true);
        const named = view.targets.filter(({ group }) => title.includes(group.group.title[locale]));
        expect(named.every(({ missing }) => missing > 0)).toBe(true);
        expect(named.length > 0).toBe(view.targets.some(({ missing }) => missing > 0));
        expect(title).toContain(view.specialisation?.[locale]);
      }
    });
  });

  it("in the heatmap: as many days as squares are shaded, in as many weeks as are drawn", () => {
    expectForEveryLearner(({ source }, context) => {
      const view = rhythmViewOf(source, planBasisOf(source));
      const drawing = heatmapChart(context, view).drawing.toString();
      const [, older = "", recent = ""] = /wide-only">(.*?)<\/g>(.*)<\/g>$/s.exec(drawing) ?? [];
      const squaresOf = (markup: string) => markup.match(/<rect /g)?.length ?? 0;
      const shaded = { wide: squaresOf(older + recent), narrow: squaresOf(recent) };
      for (const width of ["wide", "narrow"] as const) {
        const weeks = activityWeeks[width];
        const count = shaded[width];
        const title = heatmapTitle(context, view, weeks);
        expect(numbersIn(title)).toEqual(count > 1 ? [count, weeks] : [weeks]);
        const { heatmap } = messages[context.locale].dashboard;
        expect(title.startsWith(heatmap.none.split("{")[0] ?? "")).toBe(count === 0);
      }
    });
  });

  it("in the hours by week: the mean of the weeks that count, and how many of them reach the goal", () => {
    expectForEveryLearner(({ source, locale }, context) => {
      const view = rhythmViewOf(source, planBasisOf(source));
      const { title, description } = hoursChart(context, view);
      const { rhythm, weeks, goalMinutes } = view;
      const counted = rhythm.pastWeeks.filter(({ state }) => state !== "paused");
      const totals = weeks.map(({ parts }) => parts.reduce((sum, minutes) => sum + minutes, 0));
      const all = [...rhythm.pastWeeks, rhythm.thisWeek];
      for (const [index, week] of all.entries()) expect(totals[index]).toBeCloseTo(week.minutes);
      const sum = counted.reduce((before, { minutes }) => before + minutes, 0);
      if (counted.length > 0 && sum > 0) {
        const mean = formatNumber(Math.round(sum / counted.length / 6) / 10, locale);
        expect(title).toContain(mean);
        // Of one week English says "the last week".
        if (counted.length > 1) expect(title).toContain(formatNumber(counted.length, locale));
      }
      const { none, noneYet } = messages[locale].dashboard.hours;
      const said = counted.length === 0 ? noneYet : (none.split("{")[0] ?? "");
      expect(title.startsWith(said)).toBe(sum === 0 && rhythm.thisWeek.minutes === 0);
      if (goalMinutes > 0 && rhythm.reached > 0) {
        expect(numbersIn(description).slice(-2)).toEqual([rhythm.reached, counted.length]);
      }
    });
  });

  it("in the hours by week: those of this week, where the weeks before it have none", () => {
    expectForEveryLearner(({ source, locale }, context) => {
      const view = rhythmViewOf(source, planBasisOf(source));
      const thisWeek = { ...view.rhythm.thisWeek, minutes: 300 };
      for (const averageMinutes of [null, 0]) {
        const changed = { ...view, averageMinutes, rhythm: { ...view.rhythm, thisWeek } };
        const { thisWeek: said } = messages[locale].dashboard.hours;
        const end = said.slice(said.lastIndexOf("}") + 1);
        expect(hoursChart(context, changed).title).toMatch(new RegExp(`^5.*${end}$`));
      }
    });
  });

  it("in the strength of evidence: its bars add up to what is done", () => {
    expectForEveryLearner(({ source, locale }, context) => {
      const levels = reachableLevels.map((name) => ({ name, checkedAt: null, lapsedAt: null }));
      const backing = itemsOf(path).flatMap(({ key }, index) => {
        const level = levels[index % 7];
        return level ? [{ items: [key], level }] : [];
      });
      const strength = evidenceStrengthOf(itemsOf(path), source.states, backing);
      const { title, bars } = strengthChart(context, strength);
      const done = [...source.states.values()].filter(({ status }) => status === "done").length;
      expect(bars.reduce((sum, bar) => sum + bar.done, 0)).toBe(done);
      const backed = done - (bars[0]?.done ?? 0);
      const texts = messages[locale].dashboard.strength;
      if (done === 0) expect(title).toBe(texts.none);
      else if (backed === 0 || backed === done) expect(numbersIn(title)).toEqual([done]);
      else expect(numbersIn(title)).toEqual([backed, done]);
    });
  });
});

describe("the charts of a past day", () => {
  it.each([undefined, "2026-10-05"])("lead to the steps of the day %j", (on) => {
    expectForEveryLearner(({ source }) => {
      const context = contextOf({ ...source, on }, "en");
      const radar = radarChart(context, skillsViewOf(source, null));
      const addresses = [...stepsChart(context).bars, ...radar.axes].map(
        ({ href = "" }) => new URL(href, "http://langkah.example"),
      );
      expect(addresses.length).toBeGreaterThan(6);
      for (const { pathname, searchParams } of addresses) {
        expect(pathname).toMatch(/^\/en\/path\/[a-z]/);
        expect(searchParams.get("on")).toBe(on ?? null);
      }
    }, 3);
  });
});
