import type { ProgressEvent } from "../domain/history";
import type { Status } from "../domain/progress";
import { reader } from "./database";

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
} as const;

type EventRow = {
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
};

/** An event as the domain knows it. */
export function eventFrom(row: EventRow): ProgressEvent {
  return {
    id: row.clientId,
    item: row.itemKey,
    kind: row.kind as ProgressEvent["kind"],
    from: row.fromStatus as Status,
    to: row.toStatus as Status,
    at: row.at,
    day: row.localDate,
    timeZone: row.timeZone,
    undoOf: row.undoOf,
    source: row.source as ProgressEvent["source"],
  };
}

/** An event as the database keeps it. */
export function rowFrom(enrolmentId: string, event: ProgressEvent) {
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
  };
}

/** The last `take` changes, newest first. */
export async function findRecentEvents(
  userId: string,
  pathKey: string,
  take: number,
): Promise<ProgressEvent[]> {
  const rows = await (await reader()).progressEvent.findMany({
    where: { enrolment: { userId, pathKey } },
    select: eventFields,
    orderBy: { sequence: "desc" },
    take,
  });
  return rows.map(eventFrom);
}

/** The changes that one form saved (their ids are `batch.item`), oldest first. */
export async function findEventsOf(
  userId: string,
  pathKey: string,
  batch: string,
): Promise<ProgressEvent[]> {
  const rows = await (await reader()).progressEvent.findMany({
    where: { enrolment: { userId, pathKey }, clientId: { gte: `${batch}.`, lt: `${batch}/` } },
    select: eventFields,
    orderBy: { sequence: "asc" },
  });
  return rows.map(eventFrom);
}
