import type { RecordedEvent } from "../domain/history";
import { packRows, unpackRows } from "./packed-rows";

/**
 * Instants in ms: as objects with dates in words, the largest history takes four times as long. A change here raises
 * `packingVersion` in the domain.
 */
function rowOf(event: RecordedEvent) {
  return [
    event.id,
    event.item,
    event.kind,
    event.from,
    event.to,
    event.at.getTime(),
    event.day,
    event.timeZone,
    event.undoOf,
    event.source,
    event.version,
    event.startedAt?.getTime() ?? null,
    event.startedOn,
    event.completedAt?.getTime() ?? null,
    event.completedOn,
    event.countsOn,
    event.happenedOn,
  ] as const;
}

const dateOf = (ms: number | null) => (ms === null ? null : new Date(ms));

function eventOf(row: ReturnType<typeof rowOf>): RecordedEvent {
  return {
    id: row[0],
    item: row[1],
    kind: row[2],
    from: row[3],
    to: row[4],
    at: new Date(row[5]),
    day: row[6],
    timeZone: row[7],
    undoOf: row[8],
    source: row[9],
    version: row[10],
    startedAt: dateOf(row[11]),
    startedOn: row[12],
    completedAt: dateOf(row[13]),
    completedOn: row[14],
    countsOn: row[15],
    happenedOn: row[16],
  };
}

export function packEvents(events: readonly RecordedEvent[]): Promise<string> {
  return packRows(events.map(rowOf));
}

export async function unpackEvents(packed: string): Promise<RecordedEvent[]> {
  return (await unpackRows<ReturnType<typeof rowOf>>(packed)).map(eventOf);
}
