import { describe, expect, it } from "vitest";
import { progressOf } from "@/lib/domain/completion";
import { effortsOf } from "@/lib/domain/effort";
import { defaultPlanOf, type Plan, plannedHoursOf } from "@/lib/domain/plan";
import { scheduleOf } from "@/lib/domain/plan-schedule";
import { remainingItemsOf } from "@/lib/domain/remaining-items";
import { allDone, path, today } from "../../support/unit/plan-arbitraries";

/** Everything is done but some items, of which each takes an hour. */
function schedule(open: readonly string[], plan: Partial<Plan>) {
  const states = allDone("2026-01-05");
  for (const key of open) states.delete(key);
  const hours = Object.fromEntries(open.map((key) => [key, 1]));
  const chosen: Plan = { ...defaultPlanOf(today), hours, ...plan };
  const remaining = remainingItemsOf(progressOf(path, states), states);
  const efforts = effortsOf(path, states, new Map(), chosen.hours);
  return scheduleOf(remaining, efforts, chosen, today);
}

const open = ["git", "job-entry-level", "job-internship"];

function daysOf(plan: Partial<Plan>) {
  const result = schedule(open, plan);
  return result.state === "ready"
    ? result.items.map(({ item, startsOn, endsOn }) => `${item.key} ${startsOn} ${endsOn}`)
    : result.state;
}

describe("the hours of a plan", () => {
  it.each([
    [0, 0],
    [-3, 0],
    [Number.NaN, 0],
    [8, 8],
    [200, 168],
    [Number.POSITIVE_INFINITY, 168],
  ])("of %d a week are %d", (hoursPerWeek, hours) => {
    expect(plannedHoursOf({ hoursPerWeek })).toBe(hours);
  });
});

describe("a schedule", () => {
  it("is done when everything is", () => {
    expect(schedule([], {})).toEqual({ state: "done" });
  });

  it("has too few hours with none, with hardly any, and with only rest days", () => {
    const result = { state: "too-few-hours", neededHours: 2 };
    expect(schedule(open, { hoursPerWeek: 0 })).toEqual(result);
    expect(schedule(open, { hoursPerWeek: 0.001 })).toEqual(result);
    expect(schedule(open, { restDays: [1, 2, 3, 4, 5, 6, 7] })).toEqual(result);
  });

  it("puts one item after the other, from today on", () => {
    expect(daysOf({ hoursPerWeek: 7 })).toEqual([
      "git 2026-11-25 2026-11-25",
      "job-internship 2026-11-26 2026-11-26",
    ]);
    expect(daysOf({ hoursPerWeek: 3.5 })).toEqual([
      "git 2026-11-25 2026-11-26",
      "job-internship 2026-11-27 2026-11-28",
    ]);
    expect(daysOf({ hoursPerWeek: 168 })).toEqual([
      "git 2026-11-25 2026-11-25",
      "job-internship 2026-11-25 2026-11-25",
    ]);
  });

  it("begins with the plan when that begins later, and not before today", () => {
    expect(daysOf({ hoursPerWeek: 7, startsOn: "2027-01-04" })).toEqual([
      "git 2027-01-04 2027-01-04",
      "job-internship 2027-01-05 2027-01-05",
    ]);
    expect(daysOf({ hoursPerWeek: 7, startsOn: "2020-01-01" })[0]).toContain("git 2026-11-25");
  });

  it("rests on rest days, in pauses, and in one over the start", () => {
    expect(daysOf({ hoursPerWeek: 6, restDays: [4] })).toEqual([
      "git 2026-11-25 2026-11-25",
      "job-internship 2026-11-27 2026-11-27",
    ]);
    const pauses = [
      { id: "1", from: "2026-11-20", to: "2026-11-26", reason: null },
      { id: "2", from: "2026-11-25", to: "2026-11-30", reason: "Lebaran" },
    ];
    expect(daysOf({ hoursPerWeek: 7, pauses })[0]).toBe("git 2026-12-01 2026-12-01");
  });

  it("has a milestone for each step that is not complete: where its last item ends", () => {
    const result = schedule(open, { hoursPerWeek: 7 });
    const milestones = result.state === "ready" ? result.milestones : [];
    expect(milestones.map(({ step, on }) => `${step.key} ${on}`)).toEqual([
      "foundations 2026-11-25",
      "apply 2026-11-26",
    ]);
  });
});
