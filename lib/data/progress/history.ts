import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import {
  type EventKind,
  type ProgressEvent,
  type RecordedEvent,
  stateAfter,
} from "../../domain/history";
import { type ItemDates, type ItemState, type Status, untouched } from "../../domain/progress";
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
  happenedOn: true,
  undoOf: true,
  source: true,
  version: true,
  startedAt: true,
  startedOn: true,
  completedAt: true,
  completedOn: true,
  countsOn: true,
} as const;

export type EventRow = ItemDates & {
  clientId: string;
  itemKey: string;
  kind: string;
  fromStatus: string;
  toStatus: string;
  at: Date;
  localDate: string;
  timeZone: string;
  happenedOn: string | null;
  undoOf: string | null;
  source: string;
  version: number;
  countsOn: string;
};

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
    happenedOn: row.happenedOn,
    undoOf: row.undoOf,
    source: row.source as ProgressEvent["source"],
    version: row.version,
    startedAt: row.startedAt,
    startedOn: row.startedOn,
    completedAt: row.completedAt,
    completedOn: row.completedOn,
    countsOn: row.countsOn,
  };
}

export const eventColumns = Prisma.raw(
  Object.keys(eventFields)
    .map((name) => `"${name}"`)
    .join(", "),
);

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

const derivedFields = "version startedAt startedOn completedAt completedOn countsOn".split(" ");
const factColumns = Prisma.raw(
  Object.keys(eventFields)
    .filter((name) => !derivedFields.includes(name))
    .map((name) => `"${name}"`)
    .join(", "),
);

/** In sequence order, without what follows from other events, which may be damaged beyond reading. */
export async function findEnrolmentFacts(
  tx: SqlExecutor,
  enrolmentId: string,
): Promise<ProgressEvent[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT ${factColumns} FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolmentId} ORDER BY "sequence"`;
  return rows.map(eventFrom);
}

/** By event id: the state that the previous event of the same item led to. */
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

const insertBatchSize = 500;

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
    happenedOn: event.happenedOn,
    undoOf: event.undoOf,
    source: event.source,
    version: event.version,
    startedAt: event.startedAt,
    startedOn: event.startedOn,
    completedAt: event.completedAt,
    completedOn: event.completedOn,
    countsOn: event.countsOn,
  };
}

/** A subquery: with a join, PostgreSQL sorts the whole history to read its end. */
export function enrolmentIdSql(userId: string, pathKey: string): Prisma.Sql {
  return Prisma.sql`(SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey})`;
}

/** Newest first. */
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

/** Oldest first. */
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
