import { findDashboardRecords } from "@/lib/data/dashboard/records";
import type { DayActivity } from "@/lib/domain/activity";

/** Oldest first, as the dashboard reads it. */
export async function findDailyActivity(
  userId: string,
  pathKey: string,
  since: string,
): Promise<readonly DayActivity[]> {
  const range = { since, until: "9999-12-31", expiresBy: "" };
  return (await findDashboardRecords(userId, pathKey, range)).days;
}
