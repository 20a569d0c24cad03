import type { Archive, LongList, LongListEntries } from "@/lib/domain/archive";
import { type ArchiveFile, readArchive } from "@/lib/validation/archive";

export function archiveFileOf(content: string | Uint8Array): ArchiveFile {
  return { bytes: async () => Buffer.from(content) };
}

type WholeArchive =
  | { readonly ok: false; readonly reason: string }
  | ({ readonly ok: true; readonly archive: Archive } & {
      readonly [Name in LongList]: readonly LongListEntries[Name][][];
    });

function collectorOf<Entry>(lists: Entry[][]) {
  return async (entries: readonly Entry[], list: number): Promise<void> => {
    lists[list] ??= [];
    for (const entry of entries) lists[list].push(entry);
  };
}

/** Reads an archive and keeps its long lists in memory, by enrolment. */
export async function readWholeArchive(
  content: string | Uint8Array,
  now: Date,
): Promise<WholeArchive> {
  const lists: { [Name in LongList]: LongListEntries[Name][][] } = {
    ...{ notes: [], evidence: [], projects: [] },
    ...{ plans: [], log: [], reviews: [], events: [] },
  };
  const keep = {
    notes: collectorOf(lists.notes),
    evidence: collectorOf(lists.evidence),
    projects: collectorOf(lists.projects),
    plans: collectorOf(lists.plans),
    log: collectorOf(lists.log),
    reviews: collectorOf(lists.reviews),
    events: collectorOf(lists.events),
  };
  const result = await readArchive(archiveFileOf(content), now, keep);
  if (!result.ok) return result;
  const listsOf = <Name extends LongList>(name: Name): LongListEntries[Name][][] =>
    result.archive.enrolments.map((enrolment) => lists[name][enrolment.lists[name] ?? -1] ?? []);
  return {
    ...result,
    notes: listsOf("notes"),
    evidence: listsOf("evidence"),
    projects: listsOf("projects"),
    plans: listsOf("plans"),
    log: listsOf("log"),
    reviews: listsOf("reviews"),
    events: listsOf("events"),
  };
}
