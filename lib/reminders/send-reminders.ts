import { isClockDoubtful } from "../data/clock-check";
import { findDueReminders } from "../data/reminders/reminder";
import { isBeforeKnownTime, possibleTimeOf } from "../domain/clock";

/** Of one run. */
const mostReminders = 500;

/** In a row, after which the mail server counts as away: what it would lose waits for the next run. */
const mostFailures = 3;

/**
 * Sends the reminders that are due, one after the other, each at most once: a process that ends in between, and a mail
 * server that refuses, lose one. Sends none while it is in doubt what day it is.
 */
export async function sendReminders(signal: AbortSignal): Promise<void> {
  const now = possibleTimeOf(new Date());
  if (isBeforeKnownTime(now)) return;
  const due = await findDueReminders(now, mostReminders);
  if (due.length === 0 || (await isClockDoubtful())) return;
  // The path and its texts, which start-up would otherwise load once more for all who send none.
  const { claimAndSend } = await import("./send-reminder");
  let failures = 0;
  for (const userId of due) {
    if (signal.aborted || failures === mostFailures) return;
    failures = (await claimAndSend(userId, now)) ? 0 : failures + 1;
  }
}
