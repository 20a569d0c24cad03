import { type ArchiveWithoutEvents, archiveVersion } from "../domain/archive";
import type { ProgressEvent } from "../domain/history";

function openJsonObject(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

/** Fixed field order. Fields of a RecordedEvent that a replay derives are left out, and so is a day that none gave. */
function archivedEventOf(event: ProgressEvent): Omit<ProgressEvent, "happenedOn"> {
  const { id, item, kind, from, to, at, day, timeZone, happenedOn, undoOf, source } = event;
  const given = undoOf === null && happenedOn !== null && { happenedOn };
  return { id, item, kind, from, to, at, day, timeZone, ...given, undoOf, source };
}

/** Yields the archive as JSON: instants in ISO 8601 UTC, days as `YYYY-MM-DD`, events in server order. */
export async function* serialiseArchive(
  { enrolments, ...head }: ArchiveWithoutEvents,
  eventsOf: (path: string) => AsyncIterable<readonly ProgressEvent[]>,
  now: Date,
): AsyncGenerator<string> {
  yield openJsonObject({ format: "langkah", version: archiveVersion, exportedAt: now, ...head });
  yield ',"enrolments":[';
  for (const [index, enrolment] of enrolments.entries()) {
    yield `${index === 0 ? "" : ","}${openJsonObject(enrolment)},"events":[`;
    let isFirst = true;
    for await (const events of eventsOf(enrolment.path)) {
      const lines = events.map((event) => `\n${JSON.stringify(archivedEventOf(event))}`).join(",");
      if (events.length > 0) yield isFirst ? lines : `,${lines}`;
      isFirst &&= events.length === 0;
    }
    yield "]}";
  }
  yield "]}\n";
}
