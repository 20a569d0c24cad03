import { unsubscribeTokenFor } from "../auth/email/unsubscribe-token";
import { errorMessageOf, isUnavailable } from "../data/engines/engine";
import { claimReminder } from "../data/reminders/reminder";
import type { Learner } from "../domain/learner";
import { reminderEmail } from "../mail/reminder-email";
import { sendEmail } from "../mail/send";
import { paths } from "../paths";
import { findThisWeek } from "./this-week";

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

/**
 * Returns false where the mail server did not take it. A learner whose data is defective must not keep the others from
 * their reminders.
 */
export async function claimAndSend(userId: string, now: Date): Promise<boolean> {
  try {
    const learner = await claimReminder(userId, now);
    return learner === null || (await sendReminder(learner, now));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    console.error(`langkah: a reminder could not be made: ${errorMessageOf(error)}`);
    return true;
  }
}
