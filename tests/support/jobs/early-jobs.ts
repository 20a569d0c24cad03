import { resolve } from "node:path";
import { nextReminderAfter } from "@/lib/domain/reminder";

/** The environment of an app whose jobs begin at once. */
export function earlyJobs(): Record<string, string> {
  return { NODE_OPTIONS: `--require=${resolve("tests/support/jobs/jobs-preload.cjs")}` };
}

const minute = 60 * 1000;

/** The same for an app in whose time it is a Monday, a few minutes past seven in `timeZone`; `monday` is seven o'clock. */
export function earlyJobsOnMonday(timeZone: string) {
  const monday = nextReminderAfter(new Date(), timeZone);
  const shift = monday.getTime() + 5 * minute - Date.now();
  return { monday, env: { ...earlyJobs(), LANGKAH_TEST_CLOCK_SHIFT: `${shift}` } };
}
