import type { z } from "zod";
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
import { createHistoryValidator } from "../domain/history-validator";
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

/** Valid events of a list, in their order; `list` is the index of its enrolment. */
export type KeepEvents = (events: readonly RecordedEvent[], list: number) => Promise<void>;

/** Validates events in batches, up to the first error. */
function createEventValidator(now: Date) {
  let validate = createHistoryValidator(now);
  let list = -1;
  /** Of this list. */
  let seen = 0;
  let valid: { readonly list: number; readonly events: RecordedEvent[] }[] = [];
  let refusal: ArchiveError | null = null;
  let count = 0;

  function refusalOf(values: readonly unknown[]): ArchiveError | null {
    const refusalAt = (reason: ArchiveRefusal, position: number, field?: string) =>
      new ArchiveError(reason, placeOf("events", seen + position, field));
    const events: RecordedEvent[] = [];
    for (const [position, value] of values.entries()) {
      const parsed = eventSchema.safeParse(value);
      const field = parsed.error?.issues[0]?.path[0]?.toString();
      if (!parsed.success) return refusalAt("invalid", position, field);
      const recorded = validate(completeEvent(parsed.data));
      if (typeof recorded === "string") return refusalAt("impossible", position);
      events.push(recorded);
    }
    valid.push({ list, events });
    seen += values.length;
    return null;
  }

  return {
    validate(values: readonly unknown[], listOfValues: number): void {
      count += values.length;
      // Reading on is pointless, whatever other errors there are.
      if (count > archiveLimits.events) throw new ArchiveError("too-large");
      if (list !== listOfValues) {
        validate = createHistoryValidator(now);
        seen = 0;
      }
      list = listOfValues;
      refusal ??= refusalOf(values);
    },
    refusal: () => refusal,
    listCount: () => list + 1,
    async passOn(keepEvents: KeepEvents): Promise<void> {
      const batches = valid;
      valid = [];
      if (refusal) return;
      for (const batch of batches) await keepEvents(batch.events, batch.list);
    },
  };
}

async function parseArchive(
  pieces: AsyncIterable<string>,
  now: Date,
  keepEvents: KeepEvents,
): Promise<Archive> {
  const validator = createEventValidator(now);
  const { push, end } = createEventListParser(validator.validate);
  for await (const piece of pieces) {
    push(piece);
    await validator.passOn(keepEvents);
  }
  const { exportedAt, profile, enrolments } = documentFrom(end());
  const refusal = validator.refusal();
  if (refusal) throw refusal;
  return {
    exportedAt,
    profile,
    enrolments: enrolments.map(({ path, items, events: list }, index) => {
      if (list < 0 || list >= validator.listCount())
        throw new ArchiveError("invalid", placeOf("enrolments", index, "events"));
      return { path, items, list };
    }),
  };
}

/** Reading the largest archive takes some 100 MB; a queued one waits on the disk. */
const archiveBulkhead = processSingleton("archives", () =>
  createBulkhead({ concurrency: 1, queue: 4 }),
);

/** An uploaded file; `bytes` reads it into memory. */
export type ArchiveFile = { bytes(): Promise<Uint8Array> };

/**
 * Reads an export's zip or its `langkah.json`, one at a time; `busy` when too many wait. `keepEvents` gets its events,
 * also where the archive is refused in the end.
 */
export async function readArchive(
  file: ArchiveFile,
  now: Date,
  keepEvents: KeepEvents,
): Promise<ReadArchiveResult> {
  try {
    const archive = await archiveBulkhead(async () =>
      parseArchive(unpackArchive(await file.bytes()), now, keepEvents),
    );
    return { ok: true, archive };
  } catch (error) {
    if (isOverloaded(error)) return { ok: false, reason: "busy" };
    if (error instanceof ArchiveError)
      return { ok: false, reason: error.reason, place: error.place };
    if (error instanceof SyntaxError) return { ok: false, reason: "not-json" };
    throw error;
  }
}
