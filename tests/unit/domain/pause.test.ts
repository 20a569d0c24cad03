import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import {
  isPaused,
  isStudyDay,
  type Pause,
  pauseEndOf,
  studyDaysPerWeek,
  weekShareOf,
} from "@/lib/domain/pause";
import { anyPauses, today } from "../../support/unit/plan-arbitraries";

const pause = (from: string, to: string): Pause => ({ id: from, from, to, reason: null });
const monday = "2026-11-23";
const sunday = "2026-11-29";

describe("a pause", () => {
  it("holds both of its days and those between", () => {
    const pauses = [pause("2026-11-24", "2026-11-26")];
    const days = ["2026-11-23", "2026-11-24", "2026-11-26", "2026-11-27"];
    expect(days.map((day) => isPaused(day, pauses))).toEqual([false, true, true, false]);
  });

  it("ends with the last day of those that follow it without a gap", () => {
    fc.assert(
      fc.property(anyPauses, fc.integer({ min: -60, max: 60 }), (pauses, days) => {
        const day = addDays(today, days);
        let last: string | null = null;
        for (let each = day; isPaused(each, pauses); each = addDays(each, 1)) last = each;
        expect(pauseEndOf(day, pauses)).toBe(last);
      }),
    );
  });

  it("that ends before it begins holds no day", () => {
    expect(isPaused("2026-11-25", [pause("2026-11-26", "2026-11-24")])).toBe(false);
  });
});

describe("a week", () => {
  it("has seven study days, fewer with rest days, and none when all are", () => {
    expect(studyDaysPerWeek({ restDays: [] })).toBe(7);
    expect(studyDaysPerWeek({ restDays: [7, 7, 5] })).toBe(5);
    expect(studyDaysPerWeek({ restDays: [1, 2, 3, 4, 5, 6, 7] })).toBe(0);
  });

  it("rests on the weekdays named, Monday 1 to Sunday 7", () => {
    const rest = { restDays: [7], pauses: [] };
    expect(isStudyDay(monday, rest)).toBe(true);
    expect(isStudyDay(sunday, rest)).toBe(false);
  });

  it("is whole without pauses, whatever its rest days", () => {
    expect(weekShareOf(monday, sunday, { restDays: [], pauses: [] })).toBe(1);
    expect(weekShareOf(monday, sunday, { restDays: [6, 7], pauses: [] })).toBe(1);
  });

  it("keeps the part of its study days that pauses leave; one pause over another takes no more", () => {
    const pauses = [pause("2026-11-20", "2026-11-24"), pause("2026-11-24", "2026-11-25")];
    expect(weekShareOf(monday, sunday, { restDays: [6, 7], pauses })).toBe(2 / 5);
  });

  it("has no share when all of its days are of rest, or when it ends before it begins", () => {
    expect(weekShareOf(monday, sunday, { restDays: [1, 2, 3, 4, 5, 6, 7], pauses: [] })).toBe(0);
    expect(weekShareOf(sunday, monday, { restDays: [], pauses: [] })).toBe(0);
  });
});
