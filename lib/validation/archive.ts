import { z } from "zod";
import { createEventListParser } from "../archive/event-list-parser";
import { unpackArchive } from "../archive/unzip";
import { createBulkhead, isOverloaded } from "../bulkhead";
import {
  type Archive,
  ArchiveError,
  type ArchivePlace,
  type ArchiveRefusal,
  archiveLimits,
} from "../domain/archive";
import { dayOf } from "../domain/calendar";
import type { ProgressEvent, RecordedEvent } from "../domain/history";
import { createHistoryValidator } from "../domain/import";
import { processSingleton } from "../process-singleton";
import { documentFrom, eventSchema, placeOf } from "./archive-document";

export type ReadArchiveResult =
  | { readonly ok: true; readonly archive: Archive }
  | {
      readonly ok: false;
      readonly reason: ArchiveRefusal | "busy";
      readonly place?: ArchivePlace | undefined;
    };

/** With what a program other than ours may have left out. */
function completeEvent({ kind, day, ...event }: z.infer<typeof eventSchema>): ProgressEvent {
  return {
    ...event,
    kind: kind ?? (event.undoOf === null ? "set" : "undo"),
    day: day ?? dayOf(event.at, event.timeZone),
  };
}

/** Validates events in batches, up to the first error. */
function createEventValidator(now: Date) {
  const lists: (ReturnType<typeof createHistoryValidator> & { seen: number })[] = [];
  let refusal: ArchiveError | null = null;
  let count = 0;

  function refusalOf(values: readonly unknown[], index: number): ArchiveError | null {
    lists[index] ??= { ...createHistoryValidator(now), seen: 0 };
    const list = lists[index];
    const refusalAt = (reason: ArchiveRefusal, position: number, field?: string) =>
      new ArchiveError(reason, placeOf("events", list.seen + position, field));
    const parsed = z.array(eventSchema).safeParse(values);
    if (!parsed.success) {
      const [position = 0, field] = parsed.error.issues[0]?.path ?? [];
      return refusalAt("invalid", Number(position), field?.toString());
    }
    const impossible = parsed.data.findIndex((event) => list.next(completeEvent(event)));
    if (impossible !== -1) return refusalAt("impossible", impossible);
    list.seen += values.length;
    return null;
  }

  return {
    validate(values: readonly unknown[], list: number): void {
      count += values.length;
      // Reading on is pointless, whatever other errors there are.
      if (count > archiveLimits.events) throw new ArchiveError("too-large");
      refusal ??= refusalOf(values, list);
    },
    refusal: () => refusal,
    eventsOf: (list: number): readonly RecordedEvent[] | undefined => lists[list]?.events,
  };
}

async function parseArchive(pieces: AsyncIterable<string>, now: Date): Promise<Archive> {
  const validator = createEventValidator(now);
  const { push, end } = createEventListParser(validator.validate);
  for await (const piece of pieces) push(piece);
  const { exportedAt, profile, enrolments } = documentFrom(end());
  const refusal = validator.refusal();
  if (refusal) throw refusal;
  return {
    exportedAt,
    profile,
    enrolments: enrolments.map(({ path, items, events }, index) => {
      const list = validator.eventsOf(events);
      if (!list) throw new ArchiveError("invalid", placeOf("enrolments", index, "events"));
      return { path, items, events: list };
    }),
  };
}

/** Reading a large archive takes some hundred MB; a queued one holds up to 32 MB. */
const archiveBulkhead = processSingleton("archives", () =>
  createBulkhead({ concurrency: 1, queue: 4 }),
);

/**
 * Reads an export's zip or its `langkah.json`, one at a time; `busy` when too many wait. Events are valid and
 * complete.
 */
export async function readArchive(bytes: Uint8Array, now: Date): Promise<ReadArchiveResult> {
  try {
    const archive = await archiveBulkhead(() => parseArchive(unpackArchive(bytes), now));
    return { ok: true, archive };
  } catch (error) {
    if (isOverloaded(error)) return { ok: false, reason: "busy" };
    if (error instanceof ArchiveError)
      return { ok: false, reason: error.reason, place: error.place };
    if (error instanceof SyntaxError) return { ok: false, reason: "not-json" };
    throw error;
  }
}
