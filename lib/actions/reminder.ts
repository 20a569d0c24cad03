"use server";

import { redirect } from "next/navigation";
import { isMailConfigured } from "../auth/email/mail-links";
import { isUnsubscribeToken } from "../auth/email/unsubscribe-token";
import { deleteReminder, findReminderSetting, saveReminder } from "../data/reminders/reminder";
import { nextReminderAfter } from "../domain/reminder";
import { paths } from "../paths";
import { reminderSchema, unsubscribeSchema } from "../validation/reminder";
import { anyone, defineAction, learnerOnly, nextOf, redirectBack } from "./form-action";

export const setReminder = defineAction(learnerOnly, {
  schema: reminderSchema,
  handler: async ({ reminder }, { learner, session, form, now }) => {
    if (reminder === "off") await deleteReminder(learner.id, session);
    else {
      const { isConfirmed } = await findReminderSetting(learner.id);
      if (!isMailConfigured() || !isConfirmed) return undefined;
      await saveReminder(learner.id, nextReminderAfter(now, learner.timeZone), session);
    }
    return redirectBack(nextOf(form), { reminder });
  },
});

/** By the button of the page that a mail leads to, in any browser. */
export const unsubscribe = defineAction(anyone, {
  schema: unsubscribeSchema,
  handler: async ({ user, token }, { locale }) => {
    const isAllowed = isUnsubscribeToken(token, user);
    if (isAllowed) await deleteReminder(user);
    redirect(paths.unsubscribe(locale, { outcome: isAllowed ? "done" : "refused" }));
  },
});
