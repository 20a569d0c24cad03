import type { Archive } from "@/lib/domain/archive";
import type { RecordedEvent } from "@/lib/domain/history";
import type { Note } from "@/lib/domain/note";
import { type ArchiveFile, readArchive } from "@/lib/validation/archive";

export function archiveFileOf(content: string | Uint8Array): ArchiveFile {
  return { bytes: async () => Buffer.from(content) };
}

type WholeArchive =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly archive: Archive;
      readonly events: readonly RecordedEvent[][];
      readonly notes: readonly Note[][];
    };

function collectorOf<Entry>(lists: Entry[][]) {
  return async (entries: readonly Entry[], list: number): Promise<void> => {
    lists[list] ??= [];
    for (const entry of entries) lists[list].push(entry);
  };
}

/** Reads an archive and keeps its events and notes in memory, by enrolment. */
export async function readWholeArchive(
  content: string | Uint8Array,
  now: Date,
): Promise<WholeArchive> {
  const events: RecordedEvent[][] = [];
  const notes: Note[][] = [];
  const keep = { events: collectorOf(events), notes: collectorOf(notes) };
  const result = await readArchive(archiveFileOf(content), now, keep);
  if (!result.ok) return result;
  const { enrolments } = result.archive;
  return {
    ...result,
    events: enrolments.map(({ list }) => events[list] ?? []),
    notes: enrolments.map(({ noteList }) => notes[noteList ?? -1] ?? []),
  };
}
