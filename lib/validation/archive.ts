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

/** The events of an archive, looked at as they come: once something is wrong with them, no further. */
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
      // Whatever else is wrong with so many of them, there is no need to read on.
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

/** What a `langkah.json` holds; what does not fit its form to the letter is refused as a whole. */
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

/** A large archive takes some hundred megabytes while it is read, and one that waits up to 32 of them. */
const archiveBulkhead = processSingleton("archives", () =>
  createBulkhead({ concurrency: 1, queue: 4 }),
);

/**
 * What an upload holds, the zip of an export or its `langkah.json`: of the right form, and a history that can be, its
 * events with what each led to. One is read at a time; `busy` where too many wait for that.
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
