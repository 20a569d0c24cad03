import type { env } from "../env";
import { checkLinks, pace } from "../link-checks/check-links";
import { sendReminders } from "../reminders/send-reminders";
import { runUpkeep } from "../upkeep/run-upkeep";
import type { Job } from "./schedule";

const minute = 60 * 1000;

/** What this instance does by itself. Instances on one database agree by leases and claims in it. */
export function jobsOf({ LINK_CHECKS, SMTP_URL }: typeof env): Job[] {
  const upkeep = {
    failure: "the upkeep could not be run",
    ...{ first: 5 * minute, every: 60 * minute, work: runUpkeep },
  };
  const linkChecks = {
    failure: "a link could not be checked",
    ...{ first: pace, every: pace, work: checkLinks },
  };
  const reminders = {
    failure: "reminders could not be sent",
    ...{ first: minute, every: minute, work: sendReminders },
  };
  return [
    upkeep,
    ...(LINK_CHECKS === "on" ? [linkChecks] : []),
    ...(SMTP_URL === undefined ? [] : [reminders]),
  ];
}
