import { describe, expect, it } from "vitest";
import { pastDateErrorOf } from "@/lib/domain/past-date";

const era = { first: "2026-03-01", today: "2026-11-24" };

describe("a day to look back on", () => {
  it.each(["2026-03-01", "2026-07-15", "2026-11-24"])("can be %s", (day) => {
    expect(pastDateErrorOf(day, era)).toBeNull();
  });

  it("can be the only day there is", () => {
    expect(pastDateErrorOf("2026-11-24", { first: "2026-11-24", today: "2026-11-24" })).toBeNull();
  });

  it.each([
    ["2026-02-28", "too-early"],
    ["0001-01-01", "too-early"],
    ["2026-11-25", "future"],
    ["9999-12-31", "future"],
    ["", "not-a-day"],
    ["yesterday", "not-a-day"],
    ["2026-02-30", "not-a-day"],
    ["2026-13-01", "not-a-day"],
    ["2026-3-1", "not-a-day"],
    ["2026-03-01T00:00:00Z", "not-a-day"],
    ["02026-03-01", "not-a-day"],
  ])("cannot be %j: %s", (day, error) => {
    expect(pastDateErrorOf(day, era)).toBe(error);
  });
});
