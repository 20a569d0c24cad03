import { activityOf } from "../../domain/activity";
import { replay } from "../../domain/history";
import { untouched } from "../../domain/progress";
import { write } from "../database";
import { findEnrolmentHistory } from "./history";

const { item: _item, ...untouchedState } = untouched("");

/** Rebuilds the projections of an enrolment from its history. Notes are no projection and stay. */
export async function repairEnrolment(enrolmentId: string): Promise<void> {
  await write(async (tx, rowLock) => {
    // The same lock as a tick's.
    await tx.$queryRaw`SELECT "id" FROM "Enrolment" WHERE "id" = ${enrolmentId} ${rowLock}`;
    const { states, events } = replay(await findEnrolmentHistory(tx, enrolmentId));
    await tx.itemProgress.deleteMany({
      where: { enrolmentId, note: null },
    });
    await tx.itemProgress.updateMany({
      where: { enrolmentId },
      data: untouchedState,
    });
    for (const { item, ...state } of states.values()) {
      const key = { enrolmentId, itemKey: item };
      await tx.itemProgress.upsert({
        where: { enrolmentId_itemKey: key },
        create: { ...key, ...state },
        update: state,
        select: { itemKey: true },
      });
    }
    await tx.dailyActivity.deleteMany({ where: { enrolmentId } });
    await tx.dailyActivity.createMany({
      data: activityOf(events).map(({ day, ...sums }) => ({
        enrolmentId,
        localDate: day,
        ...sums,
      })),
    });
  });
}
