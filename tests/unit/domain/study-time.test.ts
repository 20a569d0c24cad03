import { describe, expect, it } from "vitest";
import { minutesByDayOf, minutesByItemOf } from "@/lib/domain/study-time";

const today = "2026-11-25";
const entry = (minutes: number, on = today, item: string | null = null) => ({ on, minutes, item });

describe("logged minutes", () => {
  it("of a day are summed, and no day has more than it has", () => {
    const log = [entry(30), entry(45), entry(26 * 60, "2026-11-24")];
    expect([...minutesByDayOf(log, today)]).toEqual([
      ["2026-11-25", 75],
      ["2026-11-24", 1440],
    ]);
  });

  it("that are negative take nothing away", () => {
    expect(minutesByDayOf([entry(30), entry(-20)], today).get(today)).toBe(30);
    expect(minutesByItemOf([entry(30, today, "git"), entry(-20, today, "git")], today)).toEqual(
      new Map([["git", 30]]),
    );
  });

  it("of later days do not count yet", () => {
    const log = [entry(30, "2026-11-26", "git")];
    expect(minutesByDayOf(log, today).size).toBe(0);
    expect(minutesByItemOf(log, today).size).toBe(0);
  });

  it("of an item are summed over days, and those without an item are of none", () => {
    const log = [entry(30, today, "git"), entry(60, "2026-11-20", "git"), entry(10)];
    expect([...minutesByItemOf(log, today)]).toEqual([["git", 90]]);
  });
});
