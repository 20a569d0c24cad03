import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { planLineOf } from "@/lib/domain/plan-line";
import type { Schedule } from "@/lib/domain/plan-schedule";
import { heightOn, mergedRanges, risingLine } from "@/lib/domain/rising-line";
import { anyPauses, today } from "../../support/unit/plan-arbitraries";

const done = { state: "done" } as const;
const burnUp = (count: number) => [
  { date: "2026-06-01", done: 0 },
  { date: today, done: count },
];

const endingOn = (endsOn: string): Schedule => {
  return { state: "ready", neededHours: 9, items: [], milestones: [], endsOn };
};

function line(plan: Partial<Plan> | null, count: number, schedule: Schedule = done) {
  const chosen = plan && { ...defaultPlanOf("2026-06-01"), ...plan };
  return planLineOf({ plan: chosen, schedule, burnUp: burnUp(count), required: 36, today });
}

describe("a line that rests in pauses", () => {
  it("is flat in a pause and even outside of it", () => {
    const pauses = [{ from: "2026-01-03", to: "2026-01-06" }];
    const corners = risingLine(
      { date: "2026-01-01", done: 0 },
      { date: "2026-01-11", done: 6 },
      pauses,
    );
    expect(corners.map(({ date, done }) => [date, done])).toEqual([
      ["2026-01-01", 0],
      ["2026-01-03", 2],
      ["2026-01-07", 2],
      ["2026-01-11", 6],
    ]);
    expect(heightOn(corners, "2026-01-05")).toBe(2);
    expect(heightOn(corners, "2026-01-09")).toBe(4);
    expect(heightOn(corners, "2026-02-01")).toBeNull();
  });

  it("never falls and ends where it should, whatever the pauses", () => {
    fc.assert(
      fc.property(anyPauses, fc.integer({ min: 0, max: 500 }), (pauses, days) => {
        const end = addDays(today, days);
        const corners = risingLine({ date: today, done: 3 }, { date: end, done: 36 }, pauses);
        const heights = corners.map((corner) => corner.done);
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
        expect(corners.at(-1)).toEqual({ date: end, done: 36 });
        for (const { date } of corners) expect(date >= today && date <= end).toBe(true);
      }),
    );
  });

  it("merges ranges that touch, and leaves out those beyond", () => {
    const ranges = [
      { from: "2026-01-05", to: "2026-01-08" },
      { from: "2026-01-01", to: "2026-01-04" },
      { from: "2026-03-01", to: "2026-03-02" },
      { from: "2026-01-20", to: "2026-01-10" },
    ];
    expect(mergedRanges(ranges, { from: "2026-01-02", to: "2026-01-31" })).toEqual([
      { from: "2026-01-02", to: "2026-01-08" },
    ]);
  });
});

describe("the line of the plan", () => {
  it("is none without a plan, and says nothing of a plan without a target", () => {
    expect(line(null, 5)).toBeNull();
    expect(line({ targetOn: null }, 5)).toBeNull();
  });

  it("says by how many whole ticks the learner is ahead or behind", () => {
    const targetOn = addDays(today, 177);
    expect(line({ targetOn }, 18)?.finding).toEqual({ kind: "as-planned" });
    expect(line({ targetOn }, 21)?.finding).toEqual({ kind: "ahead", ticks: 3 });
    const late = endingOn(addDays(targetOn, 1));
    expect(line({ targetOn }, 14, late)?.finding).toEqual({ kind: "behind", ticks: 4 });
  });

  it("says that the plan fits, as its own page does, to a learner with fewer ticks than the line", () => {
    const targetOn = addDays(today, 177);
    for (const schedule of [endingOn(targetOn), done])
      expect(line({ targetOn }, 14, schedule)?.finding).toEqual({ kind: "fits" });
  });

  it("says that the plan does not fit, as its own page does, unless the learner is behind anyway", () => {
    const targetOn = addDays(today, 177);
    const none: Schedule = { state: "too-few-hours", neededHours: 9 };
    for (const schedule of [endingOn(addDays(targetOn, 1)), none]) {
      expect(line({ targetOn }, 18, schedule)?.finding).toEqual({ kind: "does-not-fit" });
      expect(line({ targetOn }, 21, schedule)?.finding).toEqual({ kind: "does-not-fit" });
      expect(line({ targetOn }, 14, schedule)?.finding).toEqual({ kind: "behind", ticks: 4 });
    }
    expect(line({ targetOn }, 18, endingOn(targetOn))?.finding).toEqual({ kind: "as-planned" });
  });

  it("says that a target is past, and nothing before the plan begins", () => {
    expect(line({ targetOn: "2026-11-01" }, 5)?.finding).toEqual({ kind: "over" });
    const later = { startsOn: addDays(today, 7), targetOn: addDays(today, 90) };
    expect(line(later, 5)).toMatchObject({ finding: null });
  });
});
