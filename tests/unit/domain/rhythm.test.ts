import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DayActivity } from "@/lib/domain/activity";
import { addDays } from "@/lib/domain/calendar";
import { defaultPlanOf, type Plan, type WeeklyGoal } from "@/lib/domain/plan";
import { rhythmOf } from "@/lib/domain/rhythm";
import { minutesByDayOf } from "@/lib/domain/study-time";
import { anyPauses, anyPlan, anyStudyTime, today } from "../../support/unit/plan-arbitraries";

const monday = "2026-11-23";
const active = (day: string, changes = 1): DayActivity => ({ day, changes, completions: 0 });

type Learner = {
  readonly activity?: readonly DayActivity[];
  /** Hours by day. */
  readonly hours?: Readonly<Record<string, number>>;
  readonly plan?: Partial<Plan>;
  /** Without them the goal has always been the plan's. */
  readonly goals?: readonly WeeklyGoal[];
  readonly since?: string;
};

const alwaysThatOf = ({ hoursPerWeek }: Plan) => [{ since: "2000-01-01", hoursPerWeek }];

function rhythm({ activity = [], hours = {}, plan = {}, goals, since = "2026-01-01" }: Learner) {
  const minutesByDay = new Map(Object.entries(hours).map(([day, each]) => [day, 60 * each]));
  const chosen = { ...defaultPlanOf(since), ...plan };
  const known = goals ?? alwaysThatOf(chosen);
  return rhythmOf({ activity, minutesByDay, plan: chosen, goals: known, since, today });
}
const pause = (from: string, to: string) => ({ id: from, from, to, reason: null });

describe("this week", () => {
  it("is open without activity, with the plan's hours for a goal", () => {
    const { thisWeek } = rhythm({});
    expect(thisWeek).toMatchObject({ start: monday, state: "open", activeDays: 0, minutes: 0 });
    expect(thisWeek.goalMinutes).toBe(480);
    expect(thisWeek.days.map(({ state }) => state)).toEqual([
      ...["open", "open", "open", "ahead", "ahead", "ahead", "ahead"],
    ]);
  });

  it("has a day active by a change, by logged time, and not by a change that was taken back", () => {
    const activity = [active("2026-11-23"), active("2026-11-24", 0), active("2026-11-25", -1)];
    const { thisWeek } = rhythm({ activity, hours: { "2026-11-25": 1 } });
    expect(thisWeek.days.map(({ state }) => state).slice(0, 3)).toEqual([
      ...["active", "open", "active"],
    ]);
    expect(thisWeek.activeDays).toBe(2);
  });

  it("is reached with the hours of the plan", () => {
    expect(rhythm({ hours: { "2026-11-23": 7.9 } }).thisWeek.state).toBe("open");
    expect(rhythm({ hours: { "2026-11-23": 8 } }).thisWeek.state).toBe("reached");
  });

  it("has a smaller goal by a pause, and the whole one with rest days, which hold it in fewer days", () => {
    const pauses = [pause("2026-11-26", "2026-11-29")];
    const { thisWeek } = rhythm({ plan: { pauses, hoursPerWeek: 7 } });
    expect(thisWeek.goalMinutes).toBe(180);
    expect(rhythm({ plan: { restDays: [6, 7] } }).thisWeek.goalMinutes).toBe(480);
  });

  it("is paused by a pause over all of its study days; what is done in it counts all the same", () => {
    const plan = { pauses: [pause("2026-11-23", "2026-11-27")], restDays: [6, 7] };
    const { thisWeek } = rhythm({ plan, activity: [active("2026-11-24")] });
    expect(thisWeek).toMatchObject({ state: "paused", activeDays: 1, goalMinutes: 0 });
    expect(thisWeek.days.map(({ state }) => state)).toEqual([
      ...["paused", "active", "paused", "paused", "paused", "rest", "rest"],
    ]);
  });

  it("has no goal before the start of the plan, and the part after it", () => {
    const goal = (startsOn: string) => rhythm({ plan: { startsOn } }).thisWeek.goalMinutes;
    expect(goal("2026-11-23")).toBe(480);
    expect(goal("2026-11-28")).toBe(Math.round((480 * 2) / 7));
    expect(goal("2026-12-01")).toBe(0);
  });

  it("has no goal to reach with no hours a week", () => {
    const { thisWeek } = rhythm({ plan: { hoursPerWeek: 0 }, hours: { "2026-11-23": 2 } });
    expect(thisWeek).toMatchObject({ state: "open", goalMinutes: 0, minutes: 120 });
  });
});

describe("the weeks before", () => {
  it("are twelve, and none before the first of the learner", () => {
    expect(rhythm({}).pastWeeks.length).toBe(12);
    const { pastWeeks } = rhythm({ since: "2026-11-12" });
    expect(pastWeeks.map(({ start }) => start)).toEqual(["2026-11-09", "2026-11-16"]);
    expect(rhythm({ since: today }).pastWeeks).toEqual([]);
  });

  it("begin with a part of the goal, as of the first day", () => {
    const { pastWeeks } = rhythm({ since: "2026-11-12", plan: { hoursPerWeek: 7 } });
    expect(pastWeeks.map(({ goalMinutes }) => goalMinutes)).toEqual([240, 420]);
  });

  it("count without those that were paused", () => {
    const plan = { pauses: [pause("2026-10-05", "2026-10-25")] };
    const { reached, counted } = rhythm({ plan, hours: { "2026-11-10": 9, "2026-11-17": 3 } });
    expect([reached, counted]).toEqual([1, 9]);
  });

  it("keep the goal that they had, and the usual one where there was no plan yet", () => {
    const hours = { "2026-11-03": 5, "2026-11-10": 5, "2026-11-17": 5 };
    const goals = [
      { since: "2026-11-08", hoursPerWeek: 9 },
      { since: "2026-11-15", hoursPerWeek: 4 },
      { since: "2026-11-24", hoursPerWeek: 20 },
    ];
    const { pastWeeks, thisWeek } = rhythm({ hours, goals, plan: { hoursPerWeek: 20 } });
    const shown = [...pastWeeks.slice(-4), thisWeek].map(({ goalMinutes }) => goalMinutes / 60);
    expect(shown).toEqual([8, 9, 4, 4, 20]);
    expect(pastWeeks.slice(-4).map(({ state }) => state)).toEqual([
      ...["open", "open", "reached", "reached"],
    ]);
  });

  it("are shown as they are after a pause was declared afterwards", () => {
    const before = rhythm({});
    const after = rhythm({ plan: { pauses: [pause("2026-11-09", "2026-11-15")] } });
    expect(before.counted - after.counted).toBe(1);
    expect(after.pastWeeks.at(-2)?.state).toBe("paused");
  });
});

const runs = { numRuns: 40 };

describe("a rhythm, of any learner", () => {
  it("never counts against a learner a pause that is added", () => {
    fc.assert(
      fc.property(anyStudyTime, anyPlan, anyPauses, (log, plan, more) => {
        const minutesByDay = minutesByDayOf(log, today);
        const goals = alwaysThatOf(plan);
        const input = { activity: [], minutesByDay, goals, since: addDays(today, -100), today };
        const before = rhythmOf({ ...input, plan });
        const pauses = [...plan.pauses, ...more];
        const after = rhythmOf({ ...input, plan: { ...plan, pauses } });
        expect(after.counted - after.reached).toBeLessThanOrEqual(before.counted - before.reached);
        expect(after.thisWeek.goalMinutes).toBeLessThanOrEqual(before.thisWeek.goalMinutes);
        expect(after.thisWeek.activeDays).toBe(before.thisWeek.activeDays);
      }),
      runs,
    );
  });

  it("has seven days and finite figures in each week", () => {
    fc.assert(
      fc.property(anyStudyTime, anyPlan, (log, plan) => {
        const minutesByDay = minutesByDayOf(log, today);
        const goals = alwaysThatOf(plan);
        const input = { activity: [], minutesByDay, goals, since: "2026-10-01", today };
        const result = rhythmOf({ ...input, plan });
        for (const week of [...result.pastWeeks, result.thisWeek]) {
          expect(week.days.length).toBe(7);
          expect(Number.isFinite(week.minutes) && Number.isFinite(week.goalMinutes)).toBe(true);
        }
      }),
      runs,
    );
  });
});
