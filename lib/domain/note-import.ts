import type { Archive } from "./archive";
import { dayOf } from "./calendar";
import { isPossibleMoment } from "./history-validator";
import { earlierVersionOf, type Note, type NoteVersion, noteVersionsLimit } from "./note";

/** The texts of an archive of version 1, which does not say when they were written. */
export function notesFromTexts(
  texts: Archive["enrolments"][number]["texts"],
  { at, timeZone }: { at: Date; timeZone: string },
): Note[] {
  const day = dayOf(at, timeZone);
  return texts.map(({ item, text }) => ({ item, text, version: 1, at, day }));
}

/** Validates notes one by one, in their order: versions of an item follow each other and rise. */
export function createNoteValidator(now: Date): (note: Note) => boolean {
  const seen = new Set<string>();
  let last: Note | null = null;
  return (note) => {
    const isNext = last?.item === note.item ? note.version > last.version : !seen.has(note.item);
    seen.add(note.item);
    last = note;
    return isNext && isPossibleMoment(note, now);
  };
}

/** The versions of one item, in rising order; the last is the current one. */
export async function* notesByItem(
  batches: AsyncIterable<readonly Note[]>,
): AsyncGenerator<readonly Note[]> {
  let group: Note[] = [];
  for await (const batch of batches) {
    for (const note of batch) {
      if (group[0] && group[0].item !== note.item) {
        yield group;
        group = [];
      }
      group.push(note);
    }
  }
  if (group.length > 0) yield group;
}

/** `after` is the version behind which the imported ones are added; null where none are. */
export type NoteImport = {
  readonly item: string;
  readonly outcome: "new" | "known" | "diverged";
  readonly after: number | null;
  /** What the added versions count against the limit. */
  readonly size: number;
};

export type NoteImportPlan = {
  readonly items: readonly NoteImport[];
  /** The sum of the versions of all notes before the import, which rises with every write. */
  readonly versionSum: number;
  readonly versionsSize: number;
};

function isSame(one: Note, other: Note): boolean {
  return one.version === other.version && one.text === other.text;
}

/** Nothing is here, or the note here is one of the imported versions. */
function isContinued(imported: readonly Note[], here: Note): boolean {
  return here.version === 0 || imported.some((note) => isSame(note, here));
}

/**
 * Where the note here is one of the imported versions, those after it are added, and where it is empty all of them;
 * otherwise the note here stays. `isKept` says whether an imported version is one of the earlier versions here.
 */
export function noteImportOf(
  imported: readonly Note[],
  here: Note,
  isKept: (note: Note) => boolean,
): NoteImport {
  const { item } = here;
  const last = imported.at(-1);
  const isKnown = last !== undefined && (isSame(last, here) || isKept(last));
  if (isKnown) return { item, outcome: "known", after: null, size: 0 };
  if (!isContinued(imported, here)) {
    // Such as a note that an earlier import added under new numbers.
    if (last?.text === here.text) return { item, outcome: "known", after: null, size: 0 };
    if (here.text !== "") return { item, outcome: "diverged", after: null, size: 0 };
  }
  const { earlier } = addedNotesOf(imported, here);
  const size = earlier.reduce((sum, version) => sum + version.size, 0);
  return { item, outcome: "new", after: here.version, size };
}

/** Behind a note that was removed here, the numbers of the imported versions go on from its own. */
function numberedAfter(imported: readonly Note[], here: Note): readonly Note[] {
  if (isContinued(imported, here)) return imported;
  return imported.map((note, index) => ({ ...note, version: here.version + 1 + index }));
}

/** The new current note, and what becomes an earlier version. */
export function addedNotesOf(
  imported: readonly Note[],
  here: Note,
): { readonly current: Note | undefined; readonly earlier: readonly NoteVersion[] } {
  const added = numberedAfter(imported, here).filter(({ version }) => version > here.version);
  const earlier = [here, ...added].flatMap((note, index) => {
    const next = added[index];
    return (next && earlierVersionOf(note, next)) ?? [];
  });
  return { current: added.at(-1), earlier };
}

/** An import that adds nothing is never over the limit. */
export function isOverNotesLimit({ items, versionsSize }: NoteImportPlan): boolean {
  const added = items.reduce((sum, { size }) => sum + size, 0);
  return added > 0 && versionsSize + added > noteVersionsLimit;
}
