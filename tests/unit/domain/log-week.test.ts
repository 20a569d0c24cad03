import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekStartOf } from "@/lib/domain/calendar";
import { minutesByWeekOf } from "@/lib/domain/log-week";
import { formatDaysAgo } from "@/lib/format";

const today = "2026-12-01";
const sessions = fc.array(
  fc.record({
    on: fc.integer({ min: -400, max: 3 }).map((days) => addDays(today, days)),
    minutes: fc.integer({ min: 1, max: 1440 }),
    item: fc.constantFrom(null, "cnn", "git"),
  }),
  { maxLength: 60 },
);

describe("the minutes of a week", () => {
  it("are those of its seven days, of which none has more than its 24 hours", () => {
    fc.assert(
      fc.property(sessions, (time) => {
        for (const [start, minutes] of minutesByWeekOf(time, today)) {
          let sum = 0;
          for (let day = 0; day < 7; day += 1) {
            const ofDay = time.filter(({ on }) => on === addDays(start, day) && on <= today);
            sum += Math.min(
              1440,
              ofDay.reduce((total, each) => total + each.minutes, 0),
            );
          }
          expect(minutes).toBe(sum);
          expect(start).toBe(weekStartOf(start));
        }
      }),
    );
  });

  it("are none where nothing was logged, or only for a day to come", () => {
    expect(minutesByWeekOf([], today).size).toBe(0);
    expect(minutesByWeekOf([{ on: "2026-12-02", minutes: 5, item: null }], today).size).toBe(0);
  });
});

describe("how long ago a day was", () => {
  it.each([
    ["2026-12-01", "hari ini", "today"],
    ["2026-11-30", "kemarin", "yesterday"],
    ["2026-11-18", "13 hari yang lalu", "13 days ago"],
    ["2026-11-17", "2 minggu yang lalu", "2 weeks ago"],
    ["2026-10-02", "8 minggu yang lalu", "8 weeks ago"],
    ["2026-10-01", "2 bulan yang lalu", "2 months ago"],
    ["2025-12-02", "12 bulan yang lalu", "12 months ago"],
    ["2025-12-01", "tahun lalu", "last year"],
    ["1999-12-01", "27 tahun yang lalu", "27 years ago"],
  ])("%s is %s, %s", (day, id, en) => {
    const days = daysBetween(day, today);
    expect([formatDaysAgo(days, "id"), formatDaysAgo(days, "en")]).toEqual([id, en]);
  });

  it("counts days over a change of the clocks", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
  });
});
