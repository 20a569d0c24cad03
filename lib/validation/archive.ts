import { z } from "zod";
import { createEventListParser } from "../archive/event-list-parser";
import { unpackArchive } from "../archive/unzip";
import { createBulkhead, isOverloaded } from "../bulkhead";
import {
  type Archive,
  ArchiveError,
  type ArchiveRefusal,
  archiveLimits,
  archiveVersion,
} from "../domain/archive";
import type { RecordedEvent } from "../domain/history";
import { createHistoryValidator } from "../domain/import";
import { processSingleton } from "../process-singleton";
import { documentSchema, eventSchema } from "./archive-document";

export type ReadArchiveResult =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly reason: ArchiveRefusal | "busy" };

/** Validates events in batches, up to the first error. */
function createEventValidator(now: Date) {
  const lists: ReturnType<typeof createHistoryValidator>[] = [];
  let refusal: ArchiveRefusal | null = null;
  let count = 0;

  function refusalOf(values: readonly unknown[], list: number): ArchiveRefusal | null {
    lists[list] ??= createHistoryValidator(now);
    const parsed = z.array(eventSchema).safeParse(values);
    if (!parsed.success) return "not-an-export";
    return parsed.data.some((event) => lists[list]?.next(event)) ? "impossible" : null;
  }

  return {
    validate(values: readonly unknown[], list: number): void {
      count += values.length;
      // Reading on is pointless, whatever other errors there are.
      if (count > archiveLimits.events) throw new ArchiveError("too-large");
      refusal ??= refusalOf(values, list);
    },
    refusal: () => refusal,
    lists: (): readonly (readonly RecordedEvent[])[] => lists.map(({ events }) => events),
  };
}

function isOtherVersion(value: unknown): boolean {
  const named = z.object({ format: z.literal("langkah"), version: z.int() }).safeParse(value);
  return named.success && named.data.version !== archiveVersion;
}

async function parseArchive(pieces: AsyncIterable<string>, now: Date): Promise<ReadArchiveResult> {
  const events = createEventValidator(now);
  const { push, end } = createEventListParser(events.validate);
  for await (const piece of pieces) push(piece);
  const value: unknown = JSON.parse(end());
  if (isOtherVersion(value)) return { ok: false, reason: "other-version" };
  const parsed = documentSchema.safeParse(value);
  const lists = events.lists();
  if (!parsed.success || parsed.data.enrolments.length !== lists.length) {
    return { ok: false, reason: "not-an-export" };
  }
  const refusal = events.refusal();
  if (refusal) return { ok: false, reason: refusal };
  const { exportedAt, profile, enrolments } = parsed.data;
  const archivedEnrolments = enrolments.map(({ path, items }, index) => ({
    ...{ path, items, events: lists[index] ?? [] },
  }));
  const { name, timeZone } = profile;
  return {
    ok: true,
    archive: { exportedAt, profile: { name, timeZone }, enrolments: archivedEnrolments },
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
    return await archiveBulkhead(() => parseArchive(unpackArchive(bytes), now));
  } catch (error) {
    if (isOverloaded(error)) return { ok: false, reason: "busy" };
    if (error instanceof ArchiveError) return { ok: false, reason: error.reason };
    if (error instanceof SyntaxError) return { ok: false, reason: "not-an-export" };
    throw error;
  }
}
