import { findActivityAndExpiries } from "@/lib/data/evidence/expiries";
import type { DayActivity } from "@/lib/domain/activity";

/** Oldest first, as the dashboard reads it. */
export async function findDailyActivity(
  userId: string,
  pathKey: string,
  since: string,
): Promise<DayActivity[]> {
  return (await findActivityAndExpiries(userId, pathKey, { since, expiresBy: "" })).days;
}
