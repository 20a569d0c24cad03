import { isBeyond } from "./clock";
import { linkCheckLease } from "./link-check";

const hour = 60 * 60 * 1000;

/** The lease that a good backup takes, so that the next one is made a day later. */
export const backupLease = "upkeep";

/** While a process deletes what has expired, or makes the backup. */
export const sweepLease = "sweep";
export const workLease = "backup";
export const allLeases = [backupLease, sweepLease, workLease, linkCheckLease];

/** In ms; less than a day, so that the hourly call does not drift to a later hour each day. */
export const dailyLeaseTime = 23.5 * hour;

/** In ms; a process that died at work blocks the others no longer than this. */
export const workLeaseTime = 2 * hour;

/** In ms, since the last good backup. */
const overdueAfter = 26 * hour;

/** `leaseEnd` is that of the last good backup, null before the first. */
export function isBackupDue(leaseEnd: Date | null, now: Date): boolean {
  return leaseEnd === null || leaseEnd <= now || isBeyond(leaseEnd, dailyLeaseTime, now);
}

/** Before the first backup, `runningFor` decides, in ms: how long the app has had the time to make one. */
export function isBackupOverdue(leaseEnd: Date | null, now: Date, runningFor: number): boolean {
  if (leaseEnd === null) return runningFor > overdueAfter;
  const age = now.getTime() - (leaseEnd.getTime() - dailyLeaseTime);
  return age > overdueAfter || isBeyond(leaseEnd, dailyLeaseTime, now);
}
