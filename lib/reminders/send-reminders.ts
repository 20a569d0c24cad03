import { unsubscribeTokenFor } from "../auth/email/unsubscribe-token";
import { isClockDoubtful } from "../data/clock-check";
import { errorMessageOf, isUnavailable } from "../data/engines/engine";
import { claimReminder, findDueReminders } from "../data/reminders/reminder";
import { isBeforeKnownTime, possibleTimeOf } from "../domain/clock";
import type { Learner } from "../domain/learner";
import { reminderEmail } from "../mail/reminder-email";
import { sendEmail } from "../mail/send";
import { paths } from "../paths";
import { findThisWeek } from "./this-week";

/** Of one run. */
const mostReminders = 500;

/** In a row, after which the mail server counts as away: what it would lose waits for the next run. */
const mostFailures = 3;

/** Returns false where the mail server did not take it. */
async function sendReminder(learner: Learner, now: Date): Promise<boolean> {
  const items = await findThisWeek(learner, now);
  if (items.length === 0) return true;
  const { id, email, locale } = learner;
  const query = { user: id, token: unsubscribeTokenFor(id) };
  return sendEmail(
    email,
    reminderEmail(locale, items, {
      itemPath: ({ step, item }) => paths.item(locale, step.key, item.key),
      dashboard: paths.dashboard(locale),
      unsubscribe: paths.unsubscribe(locale, query),
      oneClick: paths.oneClickUnsubscribe({ ...query, locale }),
    }),
  );
}

/** A learner whose data is defective must not keep the others from their reminders. */
async function claimAndSend(userId: string, now: Date): Promise<boolean> {
  try {
    const learner = await claimReminder(userId, now);
    return learner === null || (await sendReminder(learner, now));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    console.error(`langkah: a reminder could not be made: ${errorMessageOf(error)}`);
    return true;
  }
}

/**
 * Sends the reminders that are due, one after the other, each at most once: a process that ends in between, and a mail
 * server that refuses, lose one. Sends none while it is in doubt what day it is.
 */
export async function sendReminders(signal: AbortSignal): Promise<void> {
  const now = possibleTimeOf(new Date());
  if (isBeforeKnownTime(now)) return;
  const due = await findDueReminders(now, mostReminders);
  if (due.length === 0 || (await isClockDoubtful())) return;
  let failures = 0;
  for (const userId of due) {
    if (signal.aborted || failures === mostFailures) return;
    failures = (await claimAndSend(userId, now)) ? 0 : failures + 1;
  }
}
