import { describe, expect, it } from "vitest";
import { monthStarts } from "@/lib/charts/calendar-days";
import { daysBetween } from "@/lib/domain/calendar";

describe("calendar days", () => {
  it("are counted over leap days and both ways", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
    expect(daysBetween("2026-11-24", "2026-11-24")).toBe(0);
  });
  it("find the firsts of the months, both ends included", () => {
    expect(monthStarts("2026-01-01", "2026-03-01")).toEqual([
      "2026-01-01",
      "2026-02-01",
      "2026-03-01",
    ]);
    expect(monthStarts("2026-01-31", "2026-02-28")).toEqual(["2026-02-01"]);
    expect(monthStarts("2026-02-02", "2026-02-20")).toEqual([]);
  });
});
