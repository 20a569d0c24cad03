import { reminderInZone } from "../../domain/reminder";
import type { SqlExecutor } from "../engines/engine";

export async function findReminderTime(tx: SqlExecutor, userId: string): Promise<Date | undefined> {
  const [row] = await tx.$queryRaw<{ nextAt: Date }[]>`
    SELECT "nextAt" FROM "Reminder" WHERE "userId" = ${userId}`;
  return row?.nextAt;
}

export async function saveReminderTime(
  tx: SqlExecutor,
  userId: string,
  nextAt: Date,
): Promise<void> {
  await tx.$executeRaw`UPDATE "Reminder" SET "nextAt" = ${nextAt} WHERE "userId" = ${userId}`;
}

/** To the time zone that the learner has now; expects the learner's row to be locked. */
export async function moveReminder(
  tx: SqlExecutor,
  userId: string,
  timeZone: string,
): Promise<void> {
  const nextAt = await findReminderTime(tx, userId);
  if (nextAt) await saveReminderTime(tx, userId, reminderInZone(nextAt, timeZone));
}
