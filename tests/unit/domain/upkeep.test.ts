import { describe, expect, it } from "vitest";
import { dailyLeaseTime, isBackupDue, isBackupOverdue } from "@/lib/domain/upkeep";

const hour = 60 * 60 * 1000;
const now = new Date("2026-11-24T02:00:00Z");
const leaseOfBackupMade = (hoursAgo: number) =>
  new Date(now.getTime() - hoursAgo * hour + dailyLeaseTime);

describe("the last good backup", () => {
  it.each([
    [1, false, false],
    [23, false, false],
    [24, true, false],
    [27, true, true],
    [-400 * 24, true, true],
  ])("of %i hours ago: due %s, overdue %s", (hoursAgo, isDue, isOverdue) => {
    const end = leaseOfBackupMade(hoursAgo);
    expect([isBackupDue(end, now), isBackupOverdue(end, now, 0)]).toEqual([isDue, isOverdue]);
  });

  it("is due at once where there is none, and overdue once there was a day to make one", () => {
    expect(isBackupDue(null, now)).toBe(true);
    expect([1, 27].map((hours) => isBackupOverdue(null, now, hours * hour))).toEqual([false, true]);
  });
});
