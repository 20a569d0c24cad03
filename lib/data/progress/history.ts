import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import {
  type EventKind,
  type ProgressEvent,
  type RecordedEvent,
  stateAfter,
} from "../../domain/history";
import { type ItemState, type Status, untouched } from "../../domain/progress";
import { prisma } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";

export const eventFields = {
  clientId: true,
  itemKey: true,
  kind: true,
  fromStatus: true,
  toStatus: true,
  at: true,
  localDate: true,
  timeZone: true,
  undoOf: true,
  source: true,
  version: true,
  startedAt: true,
  completedAt: true,
  countsOn: true,
} as const;

export type EventRow = {
  clientId: string;
  itemKey: string;
  kind: string;
  fromStatus: string;
  toStatus: string;
  at: Date;
  localDate: string;
  timeZone: string;
  undoOf: string | null;
  source: string;
  version: number;
  startedAt: Date | null;
  completedAt: Date | null;
  countsOn: string;
};

/** An event as the domain knows it. */
export function eventFrom(row: EventRow): RecordedEvent {
  return {
    id: row.clientId,
    item: row.itemKey,
    kind: row.kind as EventKind,
    from: row.fromStatus as Status,
    to: row.toStatus as Status,
    at: row.at,
    day: row.localDate,
    timeZone: row.timeZone,
    undoOf: row.undoOf,
    source: row.source as ProgressEvent["source"],
    version: row.version,
    startedAt: row.startedAt,
    completedAt: row.completedAt,
    countsOn: row.countsOn,
  };
}

/** The columns of an EventRow. */
export const eventColumns = Prisma.raw(
  Object.keys(eventFields)
    .map((name) => `"${name}"`)
    .join(", "),
);

/** The events with these ids, within the transaction that is about to decide on them. */
export async function findEnrolmentEvents(
  tx: SqlExecutor,
  enrolmentId: string,
  ids: readonly string[],
): Promise<RecordedEvent[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT ${eventColumns} FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentId} AND "clientId" IN (${Prisma.join(ids)})`;
  return rows.map(eventFrom);
}

/** The whole history of an enrolment, in server order. */
export async function findEnrolmentHistory(
  tx: SqlExecutor,
  enrolmentId: string,
): Promise<RecordedEvent[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT ${eventColumns} FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolmentId} ORDER BY "sequence"`;
  return rows.map(eventFrom);
}

/** The states that these events had found, by event id: what the event before each on its item had left. */
export async function findStatesBefore(
  tx: SqlExecutor,
  enrolmentId: string,
  events: readonly RecordedEvent[],
): Promise<Map<string, ItemState>> {
  if (events.length === 0) return new Map();
  const previousVersions = events.map(
    ({ item, version }) => Prisma.sql`("itemKey" = ${item} AND "version" = ${version - 1})`,
  );
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT ${eventColumns} FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentId} AND (${Prisma.join(previousVersions, " OR ")})`;
  const previousEvents = new Map(
    rows.map((row) => [`${row.itemKey} ${row.version}`, eventFrom(row)]),
  );
  return new Map(
    events.map(({ id, item, version }) => {
      const before = previousEvents.get(`${item} ${version - 1}`);
      return [id, before ? stateAfter(before) : untouched(item)];
    }),
  );
}

/** How many events one statement adds: others have their turn between two of them. */
const insertBatchSize = 500;

/** Adds events to a history, in their order. */
export async function insertEvents(
  tx: SqlTransaction,
  enrolmentId: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  for (let start = 0; start < events.length; start += insertBatchSize) {
    if (start > 0) await yieldToEventLoop();
    const rows = events.slice(start, start + insertBatchSize);
    await tx.insert(
      "ProgressEvent",
      rows.map((event) => eventRowFrom(enrolmentId, event)),
    );
  }
}

function eventRowFrom(
  enrolmentId: string,
  event: RecordedEvent,
): EventRow & { enrolmentId: string } {
  return {
    enrolmentId,
    clientId: event.id,
    itemKey: event.item,
    kind: event.kind,
    fromStatus: event.from,
    toStatus: event.to,
    at: event.at,
    localDate: event.day,
    timeZone: event.timeZone,
    undoOf: event.undoOf,
    source: event.source,
    version: event.version,
    startedAt: event.startedAt,
    completedAt: event.completedAt,
    countsOn: event.countsOn,
  };
}

/**
 * The id of a learner's enrolment, as a part of a query: joined instead, PostgreSQL sorts a whole history to take its
 * end.
 */
export function enrolmentIdSql(userId: string, pathKey: string): Prisma.Sql {
  return Prisma.sql`(SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey})`;
}

/** The last `take` changes, newest first. */
export async function findRecentEvents(
  userId: string,
  pathKey: string,
  take: number,
): Promise<RecordedEvent[]> {
  const rows = await (await prisma()).$queryRaw<EventRow[]>`
    SELECT ${eventColumns} FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}
    ORDER BY "sequence" DESC LIMIT ${take}`;
  return rows.map(eventFrom);
}

/** Those of the changes with these ids that were made, oldest first. */
export async function findEventsByIds(
  userId: string,
  pathKey: string,
  ids: readonly string[],
): Promise<RecordedEvent[]> {
  const rows = await (await prisma()).progressEvent.findMany({
    where: { enrolment: { userId, pathKey }, clientId: { in: [...ids] } },
    select: eventFields,
    orderBy: { sequence: "asc" },
  });
  return rows.map(eventFrom);
}
