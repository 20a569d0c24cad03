import { describe, expect, it } from "vitest";
import { isRecordedInTime, paceOf } from "@/lib/domain/pace";

const today = "2026-11-30";

describe("the pace", () => {
  it("is nothing without points", () => {
    expect(paceOf([], today)).toEqual({ recent: 0, before: 0 });
  });

  it("is all recent when everything was gained today", () => {
    expect(paceOf([{ date: today, done: 5 }], today)).toEqual({ recent: 5, before: 0 });
  });

  it("counts what was held thirty days ago as gained before, and the day after as recent", () => {
    const came = { date: "2026-09-01", done: 0 };
    const heldThen = [came, { date: "2026-10-31", done: 2 }];
    expect(paceOf(heldThen, today)).toEqual({ recent: 0, before: 2 });
    const since = [came, { date: "2026-11-01", done: 2 }];
    expect(paceOf(since, today)).toEqual({ recent: 2, before: 0 });
  });

  it("does not compare with a month of which the learner was here only for a part", () => {
    const points = [
      { date: "2026-10-20", done: 2 },
      { date: "2026-11-20", done: 5 },
    ];
    expect(paceOf(points, today)).toEqual({ recent: 3, before: 0 });
  });

  it("leaves out what was already held sixty days ago", () => {
    const points = [
      { date: "2026-10-01", done: 10 },
      { date: "2026-10-02", done: 13 },
      { date: "2026-11-15", done: 20 },
      { date: today, done: 20 },
    ];
    expect(paceOf(points, today)).toEqual({ recent: 7, before: 3 });
  });

  it("does not look into the future", () => {
    expect(paceOf([{ date: "2026-12-01", done: 9 }], today)).toEqual({ recent: 0, before: 0 });
  });
});

describe("a completion", () => {
  const zone = "Asia/Jakarta";
  // 24 November in Jakarta already, 23 November in UTC.
  const completedAt = new Date("2026-11-23T18:00:00Z");

  it.each([
    ["2026-11-24", true],
    ["2026-11-10", true],
    ["2026-11-09", false],
    ["2023-05-14", false],
    ["2026-12-08", true],
    ["2026-12-09", false],
  ])("of %s, recorded on 24 November, is in time for the pace: %s", (completedOn, isInTime) => {
    expect(isRecordedInTime({ completedAt, completedOn }, zone)).toBe(isInTime);
  });

  it("that never was is not", () => {
    expect(isRecordedInTime({ completedAt: null, completedOn: null }, zone)).toBe(false);
  });
});
