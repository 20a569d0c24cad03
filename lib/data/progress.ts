import type { DayActivity } from "../domain/activity";
import { sumByDay } from "../domain/activity";
import type { Change, Decision, Known } from "../domain/change";
import { replay } from "../domain/history";
import { type ItemState, type Status, statesFrom } from "../domain/progress";
import { reader, type Transaction, write } from "./database";
import { eventFields, eventFrom, rowFrom } from "./history";

type ItemRow = {
  itemKey: string;
  status: string;
  version: number;
  startedAt: Date | null;
  completedAt: Date | null;
};

const itemFields = {
  itemKey: true,
  status: true,
  version: true,
  startedAt: true,
  completedAt: true,
} as const;

function stateFrom({ itemKey, status, ...rest }: ItemRow): ItemState {
  return { item: itemKey, status: status as Status, ...rest };
}

/** The states of the items that a learner has touched on a path. */
export async function findStates(userId: string, pathKey: string): Promise<ItemState[]> {
  const rows = await (await reader()).itemProgress.findMany({
    where: { enrolment: { userId, pathKey } },
    select: itemFields,
  });
  return rows.map(stateFrom);
}

/** The days from `since` on (a calendar day) on which something happened, oldest first. */
export async function findDays(
  userId: string,
  pathKey: string,
  since: string,
): Promise<DayActivity[]> {
  const rows = await (await reader()).dailyActivity.findMany({
    where: { enrolment: { userId, pathKey }, localDate: { gte: since } },
    select: { localDate: true, changes: true, completions: true },
    orderBy: { localDate: "asc" },
  });
  return rows.map(({ localDate, ...counts }) => ({ day: localDate, ...counts }));
}

/**
 * Writes what `decide` makes of the changes, in one transaction: all of it is durable when this returns, or none.
 * Returns the decision, or null when the learner is not on this path.
 */
export async function saveChanges(
  userId: string,
  pathKey: string,
  changes: readonly Change[],
  decide: (known: Known) => Decision,
): Promise<Decision | null> {
  return write(async (tx) => {
    const enrolment = await tx.enrolment.findUnique({
      where: { userId_pathKey: { userId, pathKey } },
      select: { id: true },
    });
    if (!enrolment) return null;
    const decision = decide(await findKnown(tx, enrolment.id, changes));
    await persist(tx, enrolment.id, decision);
    return decision;
  });
}

async function findKnown(
  tx: Transaction,
  enrolmentId: string,
  changes: readonly Change[],
): Promise<Known> {
  const ids = changes.map((change) => change.id);
  const items = [...new Set(changes.map((change) => change.item))];
  const undoing = changes.filter((change) => change.undoOf !== undefined);
  const states = await tx.itemProgress.findMany({
    where: { enrolmentId, itemKey: { in: items } },
    select: itemFields,
  });
  const repeated = await tx.progressEvent.findMany({
    where: { enrolmentId, clientId: { in: ids } },
    select: eventFields,
  });
  // Only an undo needs to know what came before; ticking must not grow with the history.
  const histories =
    undoing.length === 0
      ? []
      : await tx.progressEvent.findMany({
          where: { enrolmentId, itemKey: { in: undoing.map((change) => change.item) } },
          select: eventFields,
          orderBy: { sequence: "asc" },
        });
  const history = histories.map(eventFrom);
  return {
    states: statesFrom(states.map(stateFrom)),
    events: [...repeated.map(eventFrom), ...history],
    snapshots: replay(history).snapshots,
  };
}

async function persist(tx: Transaction, enrolmentId: string, decision: Decision): Promise<void> {
  if (decision.events.length === 0) return;
  await tx.progressEvent.createMany({
    data: decision.events.map((event) => rowFrom(enrolmentId, event)),
  });
  for (const { item, ...state } of decision.states) {
    await tx.itemProgress.upsert({
      where: { enrolmentId_itemKey: { enrolmentId, itemKey: item } },
      create: { enrolmentId, itemKey: item, ...state },
      update: state,
      select: { itemKey: true },
    });
  }
  for (const { day, changes, completions } of sumByDay(decision.contributions)) {
    if (changes === 0 && completions === 0) continue;
    await tx.dailyActivity.upsert({
      where: { enrolmentId_localDate: { enrolmentId, localDate: day } },
      create: { enrolmentId, localDate: day, changes, completions },
      update: { changes: { increment: changes }, completions: { increment: completions } },
      select: { localDate: true },
    });
  }
}
