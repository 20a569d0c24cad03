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

/** Of the imported versions those after `after` are added; null where none are. */
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

/** An import may have numbered a version anew. */
function isSame(one: Note, other: Note): boolean {
  const isOfOneTime = one.at.getTime() === other.at.getTime();
  return one.text === other.text && (one.version === other.version || isOfOneTime);
}

/**
 * Whether a version is missing beside a later one because that took its place: of a removal nothing is kept, of a text
 * nothing within one session of autosaves, and later on the same day nothing once it expired.
 */
function isReplacedBy({ text, version, at, day }: Note, next: Note, now: Date): boolean {
  if (next.version <= version) return false;
  if (text === "") return true;
  const age = next.at.getTime() - at.getTime();
  const isExpired = at.getTime() + noteRetention <= now.getTime();
  return next.day === day && age >= 0 && (age < versionLength || isExpired);
}

/** The number of a version in a history that has it, or had it before a later one took its place; null elsewhere. */
function numberIn(history: readonly Note[], note: Note, now: Date): number | null {
  const same = history.find((each) => isSame(each, note));
  if (same) return same.version;
  const next = history.find(({ version }) => version >= note.version);
  return next && isReplacedBy(note, next, now) ? note.version : null;
}

/** To a removed or missing note: the last imported version that is kept here, 0 where none is. */
function lastKeptIn(earlier: readonly Note[], imported: readonly Note[]): number {
  const keyOf = ({ at, text }: Note) => `${at.getTime()} ${text}`;
  const kept = new Set(earlier.map(keyOf));
  return imported.findLast((note) => kept.has(keyOf(note)))?.version ?? 0;
}

/**
 * Nothing is added where the last imported version is here. Where the note here is an imported one or became one, those
 * after it are added, and where it is empty those that are not kept here; otherwise the note here stays. `earlier` are
 * the versions that are kept here.
 */
export function noteImportOf(
  imported: readonly Note[],
  here: Note,
  earlier: readonly Note[],
  now: Date,
): NoteImport {
  const nothing = { item: here.item, after: null, size: 0 };
  const last = imported.at(-1);
  if (!last || numberIn([...earlier, here], last, now) !== null)
    return { ...nothing, outcome: "known" };
  const after = here.text === "" ? lastKeptIn(earlier, imported) : numberIn(imported, here, now);
  if (after === null)
    return { ...nothing, outcome: last.text === here.text ? "known" : "diverged" };
  const added = addedNotesOf(imported, here, after, now).earlier;
  const size = added.reduce((sum, version) => sum + version.size, 0);
  return { item: here.item, outcome: "new", after, size };
}

/**
 * The new current note, and what becomes an earlier version. The added versions keep their numbers unless the note here
 * has reached them. The note here is replaced `now`, however long ago the added ones were written.
 */
export function addedNotesOf(
  imported: readonly Note[],
  here: Note,
  after: number,
  now: Date,
): { readonly current: Note | undefined; readonly earlier: readonly NoteVersion[] } {
  const later = imported.filter(({ version }) => version > after);
  const isReached = later.some(({ version }) => version <= here.version);
  const added = isReached
    ? later.map((note, index) => ({ ...note, version: here.version + 1 + index }))
    : later;
  const earlier = [here, ...added].flatMap((note, index) => {
    const next = added[index];
    return (next && earlierVersionOf(note, note === here ? { ...next, at: now } : next)) ?? [];
  });
  return { current: added.at(-1), earlier };
}

/** An import that adds nothing is never over the limit. */
export function isOverNotesLimit({ items, versionsSize }: NoteImportPlan): boolean {
  const added = items.reduce((sum, { size }) => sum + size, 0);
  return added > 0 && versionsSize + added > noteVersionsLimit;
}
