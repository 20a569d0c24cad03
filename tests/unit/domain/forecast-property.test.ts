import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay } from "@/lib/domain/calendar";
import { progressOf } from "@/lib/domain/completion";
import { simulateFinishes } from "@/lib/domain/finish-simulation";
import { type Forecast, forecastOf } from "@/lib/domain/forecast";
import type { Plan } from "@/lib/domain/plan";
import type { States } from "@/lib/domain/progress";
import type { StudyTime } from "@/lib/domain/study-time";
import {
  anyPlan,
  anyStates,
  anyStudyTime,
  emphasis,
  path,
  today,
  zones,
} from "../../support/unit/plan-arbitraries";

function forecast(
  states: States,
  studyTime: readonly StudyTime[],
  plan: Plan,
  timeZone = "UTC",
): Forecast {
  const progress = progressOf(path, states);
  return forecastOf({ progress, states, studyTime, plan, emphasis }, { today, timeZone });
}

const runs = { numRuns: 30 };

describe("a forecast, of any learner with any plan in any zone", () => {
  it("has days from today on in their order, finite hours, and drivers that move it", () => {
    fc.assert(
      fc.property(anyStates, anyStudyTime, anyPlan, fc.constantFrom(...zones), (...input) => {
        const result = forecast(...input);
        if (result.state === "done") return;
        const [low, high] = result.remainingHours;
        expect(0 <= low && low <= high && Number.isFinite(high)).toBe(true);
        if (result.state !== "ready") return;
        const { early, halfFrom, likely, halfTo, late, drivers } = result;
        const days = [early, halfFrom, likely, halfTo, late];
        expect(days.every(isDay) && today <= early).toBe(true);
        expect(days).toEqual(days.toSorted());
        for (const { likely: moved, days } of drivers) {
          expect(isDay(moved) && moved >= today && Number.isInteger(days) && days !== 0).toBe(true);
        }
      }),
      runs,
    );
  });

  it("is never later with two hours a week more, and never earlier with two less or a pause", () => {
    fc.assert(
      fc.property(anyStates, anyStudyTime, anyPlan, (states, log, plan) => {
        const result = forecast(states, log, plan);
        if (result.state !== "ready") return;
        for (const { change, days } of result.drivers) {
          if (change.kind === "specialisation") continue;
          expect(days > 0).toBe(change.kind === "pause" || change.by < 0);
        }
      }),
      runs,
    );
  });

  it("is never later with more planned hours", () => {
    const more = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(anyStates, anyStudyTime, anyPlan, more, (states, log, plan, hours) => {
        const before = forecast(states, log, plan);
        const hoursPerWeek = (plan.hoursPerWeek || 0) + hours;
        const after = forecast(states, log, { ...plan, hoursPerWeek });
        if (before.state !== "ready" || after.state !== "ready") {
          expect(before.state !== "ready" || after.state === "ready").toBe(true);
          return;
        }
        expect(after.early <= before.early).toBe(true);
        expect(after.likely <= before.likely).toBe(true);
        expect(after.late <= before.late).toBe(true);
      }),
      runs,
    );
  });
});

describe("the simulation of finishes", () => {
  const anyWeeks = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), {
    minLength: 1,
    maxLength: 52,
  });
  const anyAmount = fc.double({ min: 0, max: 2000, noNaN: true });

  it("is never later with less to do, or with more hours in each week", () => {
    fc.assert(
      fc.property(anyWeeks, anyAmount, anyAmount, (weeks, hours, added) => {
        const sample = { weeks, plannedHours: 5 };
        const scenario = { hours, addedHours: 0, part: 1, emptyWeeks: 0 };
        const more = { ...scenario, hours: hours + added };
        const [much = [], little = [], quick = []] = simulateFinishes(sample, [
          more,
          scenario,
          { ...more, addedHours: 1 },
        ]);
        for (const [index, finish] of much.entries()) {
          expect(little[index]).toBeLessThanOrEqual(finish);
          expect(quick[index]).toBeLessThanOrEqual(finish);
        }
      }),
    );
  });

  it("is the same whether a scenario stands alone or beside others", () => {
    const sample = { weeks: [3, 0, 8, 5], plannedHours: 5 };
    const scenarios = [40, 400].map((hours) => ({ hours, addedHours: 0, part: 1, emptyWeeks: 0 }));
    const together = simulateFinishes(sample, scenarios);
    expect(scenarios.flatMap((scenario) => simulateFinishes(sample, [scenario]))).toEqual(together);
  });
});
