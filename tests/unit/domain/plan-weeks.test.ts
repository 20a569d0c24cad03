import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "@/lib/domain/calendar";
import { progressOf } from "@/lib/domain/completion";
import { isPaused, isStudyDay } from "@/lib/domain/pause";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { planEventsOf } from "@/lib/domain/plan-calendar";
import { planStepsOf } from "@/lib/domain/plan-steps";
import { planWeeksOf } from "@/lib/domain/plan-weeks";
import { planningOf } from "@/lib/domain/planning";
import type { States } from "@/lib/domain/progress";
import {
  allDone,
  anyPlan,
  anyStates,
  doneOn,
  emphasis,
  path,
  today,
} from "../../support/unit/plan-arbitraries";

function planned(states: States, plan: Plan) {
  const progress = progressOf(path, states);
  const { schedule } = planningOf({ progress, states, studyTime: [], plan, emphasis, today });
  const weeks = schedule.state === "ready" ? planWeeksOf(schedule, plan, today) : [];
  const steps = planStepsOf(progress, states, schedule, today);
  const events = schedule.state === "ready" ? planEventsOf(schedule, plan, today) : [];
  return { schedule, weeks, steps, events };
}

/** Two items remain, of seven hours each; a study day has one hour. */
function twoWeeks(plan: Partial<Plan> = {}) {
  const states = allDone("2026-01-05");
  const hours = { git: 7, "job-entry-level": 7, "job-internship": 7 };
  for (const key of Object.keys(hours)) states.delete(key);
  return planned(states, { ...defaultPlanOf(today), hours, hoursPerWeek: 7, ...plan });
}

describe("the weeks of a plan", () => {
  it("have the items of each, and say which end", () => {
    const { weeks } = twoWeeks();
    expect(
      weeks.map(({ start, hours, items }) => [
        start,
        Math.round(hours),
        items.map(({ item, isLast }) => `${item.key}${isLast ? " ends" : ""}`),
      ]),
    ).toEqual([
      ["2026-11-23", 5, ["git"]],
      ["2026-11-30", 7, ["git ends", "job-internship"]],
      ["2026-12-07", 2, ["job-internship ends"]],
    ]);
    expect(weeks.map(({ milestones }) => milestones.map(({ step }) => step.key))).toEqual([
      [],
      ["foundations"],
      ["apply"],
    ]);
  });

  it("that are all pause have nothing, and their pause", () => {
    const lebaran = { id: "a", from: "2026-11-30", to: "2026-12-06", reason: "Lebaran" };
    const { weeks, events } = twoWeeks({ pauses: [lebaran] });
    expect(weeks[1]).toEqual({
      ...{ start: "2026-11-30", hours: 0, items: [], milestones: [] },
      pauses: [lebaran],
    });
    expect(events.map(({ key }) => key)).not.toContain("week-2026-11-30");
  });

  it("begin with this one, also in a pause, and not before the plan or with no day left", () => {
    const rest = { id: "a", from: "2026-11-16", to: "2026-12-06", reason: null };
    const startsOf = (plan: Partial<Plan>) => twoWeeks(plan).weeks.map(({ start }) => start);
    const { weeks } = twoWeeks({ pauses: [rest] });
    expect(weeks[0]).toMatchObject({ start: "2026-11-23", hours: 0, items: [], pauses: [rest] });
    expect(weeks.map(({ start }) => start)).toEqual([
      ...["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"],
    ]);
    const later = { ...rest, from: "2026-12-07", to: "2026-12-20" };
    expect(startsOf({ startsOn: "2026-12-09", pauses: [later] })[0]).toBe("2026-12-07");
    expect(startsOf({ restDays: [3, 4, 5, 6, 7] })[0]).toBe("2026-11-30");
    const none = { git: 0, "job-entry-level": 0, "job-internship": 0 };
    expect(twoWeeks({ hours: none }).weeks[0]?.milestones).toHaveLength(2);
  });

  it("of any plan sum up to what it needs, in a year at most", () => {
    fc.assert(
      fc.property(anyStates, anyPlan, (states, plan) => {
        const { schedule, weeks } = planned(states, plan);
        if (schedule.state !== "ready") {
          expect(weeks).toEqual([]);
          return;
        }
        expect(weeks.length).toBeLessThanOrEqual(52);
        const sum = weeks.reduce((total, { hours }) => total + hours, 0);
        if (weeks.length < 52) expect(sum).toBeCloseTo(schedule.neededHours, 6);
        for (const { start, hours } of weeks) {
          expect(weekdayOf(start)).toBe(0);
          expect(hours).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("the steps of a plan", () => {
  it("have what was done from its first day to its last, and to today while one is open", () => {
    const states = new Map(allDone("2026-10-24"));
    states.set("git", doneOn("git", "2026-10-01"));
    states.delete("cnn");
    const { steps } = planned(states, defaultPlanOf(today));
    expect(steps.map(({ past }) => past)).toEqual([
      { from: "2026-10-01", to: today },
      ...Array.from({ length: 5 }, () => ({ from: "2026-10-24", to: "2026-10-24" })),
    ]);
    expect(steps.map(({ planned }) => planned?.from ?? null)).toEqual([
      today,
      ...Array(5).fill(null),
    ]);
  });

  it("of any plan share out what it needs, and none ends before it begins", () => {
    fc.assert(
      fc.property(anyStates, anyPlan, (states, plan) => {
        const { schedule, steps } = planned(states, plan);
        const sum = steps.reduce((total, { hours }) => total + hours, 0);
        expect(sum).toBeCloseTo(schedule.state === "ready" ? schedule.neededHours : 0, 6);
        for (const span of steps.flatMap(({ past, planned }) => [past ?? [], planned ?? []].flat()))
          expect(span.from <= span.to).toBe(true);
      }),
    );
  });
});

describe("the events of a plan", () => {
  it("are one for each week and one for each milestone, on study days, quiet in pauses", () => {
    fc.assert(
      fc.property(anyStates, anyPlan, (states, plan) => {
        const { schedule, events } = planned(states, plan);
        expect(events.length > 0).toBe(schedule.state === "ready");
        expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
        for (const { day } of events) {
          expect(isStudyDay(day, plan)).toBe(true);
          expect(isPaused(day, plan.pauses)).toBe(false);
        }
      }),
    );
  });

  it("of the week that has begun stay on its first study day, whatever today is", () => {
    const began = { startsOn: "2026-11-02", restDays: [1] };
    expect(twoWeeks(began).events[0]).toMatchObject({ key: "week-2026-11-23", day: "2026-11-24" });
    expect(twoWeeks().events[0]).toMatchObject({ day: today });
  });
});
