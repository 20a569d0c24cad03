import { createEventListParser, type LongList } from "../archive/event-list-parser";
import { unpackArchive } from "../archive/unzip";
import { createBulkhead, isOverloaded } from "../bulkhead";
import {
  type Archive,
  ArchiveError,
  type ArchivePlace,
  type ArchiveRefusal,
} from "../domain/archive";
import { processSingleton } from "../process-singleton";
import { documentFrom, placeOf } from "./archive-document";
import { createListValidators, type KeepLists } from "./archive-lists";

export type ReadArchiveResult =
  | { readonly ok: true; readonly archive: Archive }
  | {
      readonly ok: false;
      readonly reason: ArchiveRefusal | "busy";
      readonly place?: ArchivePlace | undefined;
    };

async function parseArchive(
  pieces: AsyncIterable<string>,
  now: Date,
  keep: KeepLists,
): Promise<Archive> {
  const lists = createListValidators(now, keep);
  const { push, end } = createEventListParser(lists.validate);
  for await (const piece of pieces) {
    push(piece);
    await lists.passOn();
  }
  const { exportedAt, profile, enrolments } = documentFrom(end());
  const refusal = lists.refusal();
  if (refusal) throw refusal;
  return {
    exportedAt,
    profile,
    enrolments: enrolments.map(({ path, items, events: list, notes: noteList }, index) => {
      const assertList = (name: LongList, of: number) => {
        if (!lists.has(name, of))
          throw new ArchiveError("invalid", placeOf("enrolments", index, name));
      };
      assertList("events", list);
      if (noteList !== null) assertList("notes", noteList);
      return {
        ...{ path, list, noteList },
        items: items.map(({ note: _note, ...marks }) => marks),
        texts: items.flatMap(({ item, note }) => (note ? [{ item, text: note }] : [])),
      };
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
 * Reads an export's zip or its `langkah.json`, one at a time; `busy` when too many wait. `keep` gets its events and
 * notes, also where the archive is refused in the end.
 */
export async function readArchive(
  file: ArchiveFile,
  now: Date,
  keep: KeepLists,
): Promise<ReadArchiveResult> {
  try {
    const archive = await archiveBulkhead(async () =>
      parseArchive(unpackArchive(await file.bytes()), now, keep),
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
