import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { type ProgressEvent, type RecordedEvent, stateAfter } from "../../domain/history";
import { type ItemState, untouched } from "../../domain/progress";
import { prisma } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { type EventRow, eventColumns, eventFields, eventFrom, eventRowFrom } from "./event-row";

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
