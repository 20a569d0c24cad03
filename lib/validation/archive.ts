import { createLongListParser } from "../archive/long-list-parser";
import { unpackArchive } from "../archive/unzip";
import { unpackPictures } from "../archive/unzip-pictures";
import { createBulkhead, isOverloaded } from "../bulkhead";
import { type Archive, type LongList, longLists } from "../domain/archive";
import { ArchiveError, type ArchivePlace, type ArchiveRefusal } from "../domain/archive-refusal";
import { processSingleton } from "../process-singleton";
import { documentFrom, placeOf } from "./archive-document";
import { type ArchiveFiles, createListValidators, type KeepLists } from "./archive-lists";

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
  filesOf: () => ArchiveFiles,
): Promise<Archive> {
  const { validate, passOn, refusal: refusalOf, has } = createListValidators(now, keep, filesOf);
  const { push, end } = createLongListParser(validate);
  for await (const piece of pieces) {
    push(piece);
    await passOn();
  }
  const { exportedAt, profile, portfolio, enrolments } = documentFrom(end());
  const refusal = refusalOf();
  if (refusal) throw refusal;
  const listsOf = (lists: Record<LongList, number | null>, index: number) => {
    for (const name of longLists) {
      const list = lists[name];
      if (list !== null && !has(name, list))
        throw new ArchiveError("invalid", placeOf("enrolments", index, name));
    }
    return lists;
  };
  return {
    exportedAt,
    profile,
    portfolio,
    enrolments: enrolments.map(({ path, items, forecasts, timer, ...enrolment }, index) => ({
      ...{ path, forecasts, timer, lists: listsOf(enrolment, index) },
      items: items.map(({ note: _note, ...marks }) => marks),
      texts: items.flatMap(({ item, note }) => (note ? [{ item, text: note }] : [])),
    })),
  };
}

/** Reading the largest archive takes some 100 MB; a queued one waits on the disk. */
const archiveBulkhead = processSingleton("archives", () =>
  createBulkhead({ concurrency: 1, queue: 4 }),
);

/** An uploaded file; `bytes` reads it into memory. */
export type ArchiveFile = { bytes(): Promise<Uint8Array> };

/**
 * Reads an export's zip or its `langkah.json`, one at a time; `busy` when too many wait. `keep` gets its long
 * lists, also where the archive is refused in the end.
 */
export async function readArchive(
  file: ArchiveFile,
  now: Date,
  keep: KeepLists,
): Promise<ReadArchiveResult> {
  try {
    const archive = await archiveBulkhead(async () => {
      const bytes = await file.bytes();
      return parseArchive(unpackArchive(bytes), now, keep, () => unpackPictures(bytes));
    });
    return { ok: true, archive };
  } catch (error) {
    if (isOverloaded(error)) return { ok: false, reason: "busy" };
    if (error instanceof ArchiveError)
      return { ok: false, reason: error.reason, place: error.place };
    if (error instanceof SyntaxError) return { ok: false, reason: "not-json" };
    throw error;
  }
}
