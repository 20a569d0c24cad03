import { describe, expect, it } from "vitest";
import { progressOf } from "@/lib/domain/completion";
import { effortsOf } from "@/lib/domain/effort";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { fitOf, type PlanInput } from "@/lib/domain/plan-fit";
import { scheduleOf } from "@/lib/domain/plan-schedule";
import { remainingItemsOf } from "@/lib/domain/remaining-items";
import { allDone, path, today } from "../../support/unit/plan-arbitraries";

/** Git with 14 hours and one of two applications, with 14 and 7 hours, are left. */
function fitWith(plan: Partial<Plan>) {
  const states = allDone("2026-01-05");
  for (const key of ["git", "job-internship", "job-entry-level"]) states.delete(key);
  const hours = { git: 14, "job-internship": 14, "job-entry-level": 7 };
  const chosen: Plan = { ...defaultPlanOf(today), hoursPerWeek: 7, hours, ...plan };
  const efforts = effortsOf(path, states, new Map(), chosen.hours);
  const progress = progressOf(path, states);
  const remaining = remainingItemsOf(progress, states);
  const input: PlanInput = {
    ...{ plan: chosen, remaining, efforts, today },
    lightest: remainingItemsOf(progress, states, { emphasised: [], lightest: efforts }),
  };
  const schedule = scheduleOf(remaining, efforts, chosen, today);
  if (schedule.state === "done") throw new Error("The plan has nothing left");
  return fitOf(input, schedule);
}

const ways = (plan: Partial<Plan>) => {
  const result = fitWith(plan);
  return result.state === "does-not-fit" ? result.waysOut : result.state;
};

describe("whether a plan fits", () => {
  it("is no question without a target", () => {
    expect(fitWith({})).toEqual({ state: "no-target" });
  });

  it("is yes until the day on which it ends", () => {
    // 28 days of an hour, from 25 November.
    expect(fitWith({ targetOn: "2026-12-22" })).toEqual({
      ...{ state: "fits", neededHours: 28, availableHours: 28 },
    });
    expect(fitWith({ targetOn: "2026-12-21" }).state).toBe("does-not-fit");
  });

  it("is no without hours, and then says how many would do", () => {
    expect(fitWith({ hoursPerWeek: 0 })).toEqual({
      ...{ state: "does-not-fit", neededHours: 28, availableHours: null },
      waysOut: [{ way: "hours", hoursPerWeek: 8 }],
    });
  });

  it("is no with only rest days, and then nothing would make it fit", () => {
    expect(ways({ restDays: [1, 2, 3, 4, 5, 6, 7], targetOn: "2027-01-01" })).toEqual([]);
  });
});

describe("what would make a plan fit", () => {
  it("is a little more a week first, then a later target, then lighter choices", () => {
    expect(ways({ targetOn: "2026-12-15" })).toEqual([
      { way: "hours", hoursPerWeek: 9.5 },
      { way: "target", targetOn: "2026-12-22" },
      { way: "lighter-choices", savedHours: 7, endsOn: "2026-12-15" },
    ]);
  });

  it("is a later target first where much more a week would be needed", () => {
    expect(ways({ targetOn: "2026-12-08" })).toEqual([
      { way: "target", targetOn: "2026-12-22" },
      { way: "hours", hoursPerWeek: 14 },
    ]);
  });

  it("is only a later target for one in the past, or before more hours than a week can have", () => {
    const later = [{ way: "target", targetOn: "2026-12-22" }];
    expect(ways({ targetOn: "2026-11-24" })).toEqual(later);
    expect(ways({ targetOn: "1999-12-31" })).toEqual(later);
    expect(ways({ targetOn: "2026-11-25" })).toEqual(later);
  });

  it("is only a later target before more hours than the study days can have", () => {
    const restDays = [1, 2, 3, 4, 5, 6];
    expect(ways({ targetOn: "2026-12-06", restDays })).toMatchObject([
      { way: "target" },
      { way: "hours", hoursPerWeek: 14 },
    ]);
    expect(ways({ targetOn: "2026-11-30", restDays })).toMatchObject([{ way: "target" }]);
  });

  it("is only a later target where a pause takes all days before", () => {
    const pauses = [{ id: "1", from: "2026-11-01", to: "2026-12-31", reason: null }];
    expect(ways({ targetOn: "2026-12-31", pauses })).toEqual([
      { way: "target", targetOn: "2027-01-28" },
    ]);
  });
});
