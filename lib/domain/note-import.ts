import type { Archive } from "./archive";
import { dayOf } from "./calendar";
import { isPossibleMoment } from "./history-validator";
import {
  earlierVersionOf,
  type Note,
  type NoteVersion,
  noteRetention,
  noteVersionsLimit,
  versionLength,
} from "./note";

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
  /** When it was planned. */
  readonly now: Date;
};

function isSame(one: Note, other: Note): boolean {
  return one.version === other.version && one.text === other.text;
}

/**
 * Whether a version is missing beside a later one because that took its place: within one session of autosaves at once,
 * later on the same day when the earlier one expired.
 */
function isReplacedBy({ text, version, at, day }: Note, next: Note, now: Date): boolean {
  const age = next.at.getTime() - at.getTime();
  if (text === "" || next.version <= version || next.day !== day || age < 0) return false;
  return age < versionLength || next.at.getTime() + noteRetention <= now.getTime();
}

/** Nothing is here, or the note here is one of the imported versions or became one. */
function isContinued(imported: readonly Note[], here: Note, now: Date): boolean {
  const next = imported.find(({ version }) => version >= here.version);
  if (here.version === 0 || !next) return here.version === 0;
  return isSame(next, here) || isReplacedBy(here, next, now);
}

/**
 * Where the note here is one of the imported versions, those after it are added, and where it is empty all of them;
 * otherwise the note here stays. `next` is the first version here from the number of the last imported one on.
 */
export function noteImportOf(
  imported: readonly Note[],
  here: Note,
  next: Note,
  now: Date,
): NoteImport {
  const { item } = here;
  const last = imported.at(-1);
  // A removal is no version to keep, so that only what came after it is here.
  const isUndoneRemoval = last?.text === "" && last.version < next.version;
  const isPast = last !== undefined && (isSame(last, next) || isReplacedBy(last, next, now));
  if (isPast || isUndoneRemoval) return { item, outcome: "known", after: null, size: 0 };
  if (!isContinued(imported, here, now)) {
    // Such as a note that an earlier import added under new numbers.
    if (last?.text === here.text) return { item, outcome: "known", after: null, size: 0 };
    if (here.text !== "") return { item, outcome: "diverged", after: null, size: 0 };
  }
  const { earlier } = addedNotesOf(imported, here, now);
  const size = earlier.reduce((sum, version) => sum + version.size, 0);
  return { item, outcome: "new", after: here.version, size };
}

/** Behind a note that was removed here, the numbers of the imported versions go on from its own. */
function numberedAfter(imported: readonly Note[], here: Note, now: Date): readonly Note[] {
  if (isContinued(imported, here, now)) return imported;
  return imported.map((note, index) => ({ ...note, version: here.version + 1 + index }));
}

/** The new current note, and what becomes an earlier version. */
export function addedNotesOf(
  imported: readonly Note[],
  here: Note,
  now: Date,
): { readonly current: Note | undefined; readonly earlier: readonly NoteVersion[] } {
  const added = numberedAfter(imported, here, now).filter(({ version }) => version > here.version);
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
