import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { progressOf } from "@/lib/domain/completion";
import { effortsOf } from "@/lib/domain/effort";
import { isStudyDay } from "@/lib/domain/pause";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { fitOf, type WayOut } from "@/lib/domain/plan-fit";
import { scheduleOf } from "@/lib/domain/plan-schedule";
import type { States } from "@/lib/domain/progress";
import { emphasisedBy, remainingItemsOf } from "@/lib/domain/remaining-items";
import { minutesByItemOf, type StudyTime } from "@/lib/domain/study-time";
import { thisWeekOf } from "@/lib/domain/this-week";
import {
  anyPlan,
  anyStates,
  anyStudyTime,
  emphasis,
  path,
  today,
} from "../../support/unit/plan-arbitraries";

function planned(states: States, log: readonly StudyTime[], plan: Plan) {
  const emphasised = emphasisedBy(emphasis, plan.specialisation);
  const progress = progressOf(path, states);
  const efforts = effortsOf(path, states, minutesByItemOf(log, today), plan.hours);
  const remaining = remainingItemsOf(progress, states, { emphasised });
  const lightest = remainingItemsOf(progress, states, { emphasised, lightest: efforts });
  const schedule = scheduleOf(remaining, efforts, plan, today);
  const week = thisWeekOf({ path, states, remaining, schedule, emphasised, rest: plan, today });
  const fit =
    schedule.state === "done"
      ? null
      : fitOf({ plan, remaining, lightest, efforts, today }, schedule);
  return { remaining, lightest, efforts, schedule, week, fit };
}

function withWay(plan: Plan, way: WayOut): Plan {
  if (way.way === "hours") return { ...plan, hoursPerWeek: way.hoursPerWeek };
  return way.way === "target" ? { ...plan, targetOn: way.targetOn } : plan;
}

const runs = { numRuns: 40 };

describe("a plan, of any learner and with any wishes", () => {
  it("holds each remaining item once, on study days, not before today, and without NaN", () => {
    fc.assert(
      fc.property(anyStates, anyStudyTime, anyPlan, (states, log, plan) => {
        const { schedule, remaining } = planned(states, log, plan);
        if (schedule.state !== "ready") return;
        expect(schedule.items.map(({ item }) => item)).toEqual(remaining.map(({ item }) => item));
        let last = today;
        for (const { startsOn, endsOn, hours } of schedule.items) {
          expect(startsOn >= last && endsOn >= startsOn && hours >= 0).toBe(true);
          expect(isStudyDay(startsOn, plan) && isStudyDay(endsOn, plan)).toBe(true);
          last = startsOn;
        }
        expect(schedule.endsOn).toBe(schedule.items.at(-1)?.endsOn);
        expect(Number.isFinite(schedule.neededHours)).toBe(true);
      }),
      runs,
    );
  });

  it("never ends later with more hours", () => {
    const more = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(anyStates, anyPlan, more, (states, plan, hours) => {
        const before = planned(states, [], plan).schedule;
        const hoursPerWeek = (plan.hoursPerWeek || 0) + hours;
        const after = planned(states, [], { ...plan, hoursPerWeek }).schedule;
        if (before.state !== "ready" || after.state !== "ready") {
          expect(before.state !== "ready" || after.state === "ready").toBe(true);
          return;
        }
        expect(after.endsOn <= before.endsOn).toBe(true);
      }),
      runs,
    );
  });

  it("fits with each of the ways out that it names", () => {
    fc.assert(
      fc.property(anyStates, anyPlan, (states, plan) => {
        const { fit, remaining, lightest, efforts } = planned(states, [], plan);
        if (fit?.state !== "does-not-fit") return;
        for (const way of fit.waysOut) {
          const items = way.way === "lighter-choices" ? lightest : remaining;
          const changed = withWay(plan, way);
          const schedule = scheduleOf(items, efforts, changed, today);
          expect(schedule.state).toBe("ready");
          if (schedule.state !== "ready" || changed.targetOn === null) continue;
          expect(schedule.endsOn <= changed.targetOn).toBe(true);
        }
      }),
      runs,
    );
  });

  it("gives this week two to four items with one or two reasons each, as far as there are any", () => {
    fc.assert(
      fc.property(anyStates, anyPlan, (states, plan) => {
        const { week, remaining } = planned(states, [], { ...plan, pauses: [] });
        expect(week.length).toBeLessThanOrEqual(4);
        expect(week.length).toBeGreaterThanOrEqual(Math.min(1, remaining.length));
        for (const { reasons } of week) expect([1, 2]).toContain(reasons.length);
      }),
      runs,
    );
  });

  it("is made anew from what is done: with nothing done in a week, it ends a week later", () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const remaining = remainingItemsOf(progressOf(path, states), states);
        const efforts = effortsOf(path, states, new Map(), {});
        const endOf = (day: string) => {
          const schedule = scheduleOf(remaining, efforts, defaultPlanOf(today), day);
          return schedule.state === "ready" ? schedule.endsOn : null;
        };
        const end = endOf(today);
        expect(endOf(addDays(today, 7))).toBe(end === null ? null : addDays(end, 7));
      }),
      runs,
    );
  });
});
