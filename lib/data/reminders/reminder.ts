import type { Learner } from "../../domain/learner";
import { dueRemindersAt, reminderTurnOf } from "../../domain/reminder";
import type { Session } from "../../domain/session";
import { type LearnerRow, learnerColumns, learnerFrom } from "../accounts/learner";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { findReminderTime, saveReminderTime } from "./reminder-time";

/** `isConfirmed`: a link mailed to the learner's address was used. */
export type ReminderSetting = { readonly isOn: boolean; readonly isConfirmed: boolean };

export async function findReminderSetting(userId: string): Promise<ReminderSetting> {
  const [row] = await rawQuery<{ nextAt: Date | null; emailConfirmedAt: Date | null }>(Prisma.sql`
    SELECT "nextAt", "emailConfirmedAt" FROM "User" u
    LEFT JOIN "Reminder" r ON r."userId" = u."id" WHERE u."id" = ${userId}`);
  return {
    isOn: (row?.nextAt ?? null) !== null,
    isConfirmed: (row?.emailConfirmedAt ?? null) !== null,
  };
}

/** One that is on keeps its time. */
export async function saveReminder(userId: string, nextAt: Date, session?: Session): Promise<void> {
  await writeSql(
    (tx) => tx.$executeRaw`
      INSERT INTO "Reminder" ("userId", "nextAt") VALUES (${userId}, ${nextAt})
      ON CONFLICT ("userId") DO NOTHING`,
    { session, queueKey: userId },
  );
}

export async function deleteReminder(userId: string, session?: Session): Promise<void> {
  await writeSql((tx) => tx.$executeRaw`DELETE FROM "Reminder" WHERE "userId" = ${userId}`, {
    session,
    queueKey: userId,
  });
}

/** With a bound on both sides, the index is entered and not walked through. */
const earliest = new Date(0);

/** The learners whose reminders are due, who have waited longest first. */
export async function findDueReminders(at: Date, limit: number): Promise<string[]> {
  const { now, beyond } = dueRemindersAt(at);
  const due = await rawQuery<{ userId: string }>(Prisma.sql`
    SELECT "userId" FROM "Reminder" WHERE "nextAt" BETWEEN ${earliest} AND ${now}
    ORDER BY "nextAt" LIMIT ${limit}`);
  const misplanned = await rawQuery<{ userId: string }>(Prisma.sql`
    SELECT "userId" FROM "Reminder" WHERE "nextAt" > ${beyond} ORDER BY "nextAt" LIMIT ${limit}`);
  return [...due, ...misplanned].map(({ userId }) => userId);
}

/**
 * Plans the learner's next reminder, and returns the learner if this one is to be sent: to one caller once, whatever
 * becomes of it. Null where it was not due any more, where it is too late, or the address must not be written to.
 */
export async function claimReminder(userId: string, at: Date): Promise<Learner | null> {
  const { now, beyond } = dueRemindersAt(at);
  return writeSql(
    async (tx, rowLock) => {
      const [row] = await tx.$queryRaw<(LearnerRow & { emailConfirmedAt: Date | null })[]>`
        SELECT ${learnerColumns}, "emailConfirmedAt" FROM "User" WHERE "id" = ${userId} ${rowLock}`;
      const due = await findReminderTime(tx, userId);
      if (!row || !due || (due > now && due <= beyond)) return null;
      const { emailConfirmedAt, ...learner } = row;
      const { isSent, nextAt } = reminderTurnOf(due, learner.timeZone, now);
      await saveReminderTime(tx, userId, nextAt);
      const mayWrite = emailConfirmedAt !== null && learner.deletesAt === null;
      return isSent && mayWrite ? learnerFrom(learner) : null;
    },
    { queueKey: userId },
  );
}
