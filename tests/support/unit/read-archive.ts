import type { Archive } from "@/lib/domain/archive";
import type { RecordedEvent } from "@/lib/domain/history";
import { type ArchiveFile, readArchive } from "@/lib/validation/archive";

export function archiveFileOf(content: string | Uint8Array): ArchiveFile {
  return { bytes: async () => Buffer.from(content) };
}

type WholeArchive =
  | { readonly ok: false; readonly reason: string }
  | { readonly ok: true; readonly archive: Archive; readonly events: readonly RecordedEvent[][] };

/** Reads an archive and keeps its events in memory, by enrolment. */
export async function readWholeArchive(
  content: string | Uint8Array,
  now: Date,
): Promise<WholeArchive> {
  const lists: RecordedEvent[][] = [];
  const result = await readArchive(archiveFileOf(content), now, async (events, list) => {
    lists[list] ??= [];
    for (const event of events) lists[list].push(event);
  });
  if (!result.ok) return result;
  return { ...result, events: result.archive.enrolments.map(({ list }) => lists[list] ?? []) };
}
