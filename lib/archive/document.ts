import { type ArchiveHead, archiveVersion } from "../domain/archive";
import type { ProgressEvent } from "../domain/history";
import type { Note } from "../domain/note";

function openJsonObject(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

/** Fixed field order. Fields of a RecordedEvent that a replay derives are left out, and so is a day that none gave. */
export function archivedEventOf(event: ProgressEvent): Omit<ProgressEvent, "happenedOn"> {
  const { id, item, kind, from, to, at, day, timeZone, happenedOn, undoOf, source } = event;
  const given = undoOf === null && happenedOn !== null && { happenedOn };
  return { id, item, kind, from, to, at, day, timeZone, ...given, undoOf, source };
}

function archivedNoteOf({ item, version, at, day, text }: Note): Note {
  return { item, version, at, day, text };
}

async function* serialiseList<T>(
  batches: AsyncIterable<readonly T[]>,
  archivedOf: (value: T) => object,
): AsyncGenerator<string> {
  yield "[";
  let isFirst = true;
  for await (const values of batches) {
    const lines = values.map((value) => `\n${JSON.stringify(archivedOf(value))}`).join(",");
    if (values.length > 0) yield isFirst ? lines : `,${lines}`;
    isFirst &&= values.length === 0;
  }
  yield "]";
}

export type ArchiveLists = {
  /** In server order. */
  readonly events: AsyncIterable<readonly ProgressEvent[]>;
  /** Every version, by item and in rising order; the last of an item is the current one. */
  readonly notes: AsyncIterable<readonly Note[]>;
};

/** Yields the archive as JSON: instants in ISO 8601 UTC, days as `YYYY-MM-DD`. */
export async function* serialiseArchive(
  { enrolments, ...head }: ArchiveHead,
  listsOf: (path: string) => ArchiveLists,
  now: Date,
): AsyncGenerator<string> {
  yield openJsonObject({ format: "langkah", version: archiveVersion, exportedAt: now, ...head });
  yield ',"enrolments":[';
  for (const [index, enrolment] of enrolments.entries()) {
    const { events, notes } = listsOf(enrolment.path);
    yield `${index === 0 ? "" : ","}${openJsonObject(enrolment)},"notes":`;
    yield* serialiseList(notes, archivedNoteOf);
    yield ',"events":';
    yield* serialiseList(events, archivedEventOf);
    yield "}";
  }
  yield "]}\n";
}
