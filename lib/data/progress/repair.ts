import { activityOf } from "../../domain/activity";
import { contradictoryItemsOf, type RecordedEvent, replay } from "../../domain/history";
import { write } from "../database";
import type { Transaction } from "../engines/engine";
import { findEnrolmentFacts } from "./history";

/**
 * Rebuilds the projections of an enrolment from its history, and what the damaged events derive from it. Events of items
 * whose changes do not follow from each other stay as they are.
 */
export async function repairEnrolment(
  enrolmentId: string,
  damagedEvents: readonly string[] = [],
): Promise<void> {
  await write(async (tx, rowLock) => {
    // The same lock as a tick's.
    await tx.$queryRaw`SELECT "id" FROM "Enrolment" WHERE "id" = ${enrolmentId} ${rowLock}`;
    const history = replay(await findEnrolmentFacts(tx, enrolmentId));
    const { states, events } = history;
    const contradictory = contradictoryItemsOf(history);
    await repairEvents(
      tx,
      enrolmentId,
      events.filter(({ id, item }) => damagedEvents.includes(id) && !contradictory.has(item)),
    );
    const versions = await findLastVersions(tx, enrolmentId, [...contradictory]);
    await tx.itemProgress.deleteMany({ where: { enrolmentId } });
    await tx.itemProgress.createMany({
      data: [...states.values()].map(({ item, ...state }) => ({
        enrolmentId,
        itemKey: item,
        ...state,
        version: versions.get(item) ?? state.version,
      })),
    });
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

/** With an event missing there are fewer events than versions, and the next change needs a version that none has. */
async function findLastVersions(
  tx: Transaction,
  enrolmentId: string,
  items: string[],
): Promise<ReadonlyMap<string, number>> {
  const events = await tx.progressEvent.groupBy({
    by: ["itemKey"],
    // A damaged version may be no number, or one that has none after it.
    where: { enrolmentId, itemKey: { in: items }, version: { lt: 2 ** 31 - 1 } },
    _max: { version: true },
  });
  return new Map(events.flatMap(({ itemKey, _max }) => [[itemKey, _max.version ?? 0]]));
}

async function repairEvents(
  tx: Transaction,
  enrolmentId: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const where = (clientId: string) => ({ enrolmentId, clientId });
  // Versions of an item are unique, so each is first set to one that none has.
  for (const [index, { id }] of events.entries()) {
    await tx.progressEvent.updateMany({ where: where(id), data: { version: -1 - index } });
  }
  for (const event of events) {
    const { version, startedAt, startedOn, completedAt, completedOn, countsOn, happenedOn } = event;
    await tx.progressEvent.updateMany({
      where: where(event.id),
      data: { version, startedAt, startedOn, completedAt, completedOn, countsOn, happenedOn },
    });
  }
}
