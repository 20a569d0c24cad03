import type { PlacedEvent } from "../domain/history";
import { untouched } from "../domain/progress";
import type { Cursor } from "../domain/timeline";
import { reader } from "./database";
import { Prisma } from "./generated/sqlite/client";
import { type EventRow, eventFields, eventFrom } from "./history";
import { enrolmentOf, placesBefore } from "./past";

type TimelineRow = EventRow & {
  sequence: number;
  foundStartedAt: Date | null;
  foundCompletedAt: Date | null;
};

const columns = Prisma.raw(
  ["sequence", ...Object.keys(eventFields)].map((name) => `e."${name}"`).join(", "),
);

/** An event with what it had found: what the one before it on its item had left. */
const withFound = Prisma.sql`
  SELECT ${columns}, b."startedAt" AS "foundStartedAt", b."completedAt" AS "foundCompletedAt"
  FROM "page" e LEFT JOIN "ProgressEvent" b
    ON b."enrolmentId" = e."enrolmentId" AND b."itemKey" = e."itemKey" AND b."version" = e."version" - 1`;

function placedFrom(row: TimelineRow): PlacedEvent {
  const event = eventFrom(row);
  const found = {
    ...untouched(event.item),
    status: event.from,
    version: event.version - 1,
    startedAt: row.foundStartedAt,
    completedAt: row.foundCompletedAt,
  };
  return { ...event, sequence: row.sequence, found };
}

/**
 * The `take` changes next to a cursor, newest first; of these items only, where some are given. Neither loads more
 * than that: the last changes of each item are found by their versions.
 */
export async function findTimeline(
  userId: string,
  pathKey: string,
  { from, towards }: Cursor,
  take: number,
  items?: readonly string[],
): Promise<PlacedEvent[]> {
  const enrolment = enrolmentOf(userId, pathKey);
  const order = Prisma.raw(towards === "older" ? "DESC" : "ASC");
  const side =
    towards === "older" ? Prisma.sql`"sequence" < ${from}` : Prisma.sql`"sequence" > ${from}`;
  const versions =
    towards === "older"
      ? Prisma.sql`e."version" > s."low" - ${take} AND e."version" <= s."low"`
      : Prisma.sql`e."version" > s."low" AND e."version" <= s."low" + ${take}`;
  const page = items
    ? Prisma.sql`WITH RECURSIVE ${placesBefore(enrolment, Prisma.sql`${towards === "older" ? from : from + 1}`, items)},
        "page" AS (
          SELECT e.* FROM "places" s JOIN "ProgressEvent" e
            ON e."enrolmentId" = s."enrolmentId" AND e."itemKey" = s."itemKey" AND ${versions}
          WHERE s."low" = s."high" ORDER BY e."sequence" ${order} LIMIT ${take})`
    : Prisma.sql`WITH "page" AS (
          SELECT * FROM "ProgressEvent" WHERE "enrolmentId" = ${enrolment} AND ${side}
          ORDER BY "sequence" ${order} LIMIT ${take})`;
  const rows = await (await reader()).$queryRaw<TimelineRow[]>`
    ${page} ${withFound} ORDER BY e."sequence" DESC`;
  return rows.map(placedFrom);
}

/** Those of the changes with these ids that were made, each with what it had found. */
export async function findPlaced(
  userId: string,
  pathKey: string,
  ids: readonly string[],
): Promise<PlacedEvent[]> {
  if (ids.length === 0) return [];
  const rows = await (await reader()).$queryRaw<TimelineRow[]>`
    WITH "page" AS (
      SELECT * FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolmentOf(userId, pathKey)} AND "clientId" IN (${Prisma.join([...ids])}))
    ${withFound}`;
  return rows.map(placedFrom);
}

/** The change at a position of the history, or null where it has none there. */
export async function findEventAt(
  userId: string,
  pathKey: string,
  sequence: number,
): Promise<PlacedEvent | null> {
  const [row] = await (await reader()).$queryRaw<TimelineRow[]>`
    WITH "page" AS (
      SELECT * FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolmentOf(userId, pathKey)} AND "sequence" = ${sequence})
    ${withFound}`;
  return row ? placedFrom(row) : null;
}
