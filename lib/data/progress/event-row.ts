import type { EventKind, ProgressEvent, RecordedEvent } from "../../domain/history";
import type { ItemDates, Status } from "../../domain/progress";
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

export function eventRowFrom(
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
