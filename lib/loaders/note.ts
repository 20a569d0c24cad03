import { defaultPathKey } from "../content/paths";
import { findNote, findNotes, findNoteWithVersions } from "../data/items/note";
import { findNoteLines, findNoteLinesOn } from "../data/items/note-lines";
import type { Learner } from "../domain/learner";
import type { Note } from "../domain/note";

/** A note as programs get it. */
export type NoteData = Pick<Note, "item" | "text" | "version"> & {
  /** Null where there never was one. */
  readonly updatedAt: Date | null;
};

export function noteDataOf({ item, text, version, at }: Note): NoteData {
  return { item, text, version, updatedAt: version === 0 ? null : at };
}

export async function loadNotes({ id }: Learner): Promise<NoteData[]> {
  return (await findNotes(id, defaultPathKey)).map(noteDataOf);
}

export async function loadNote({ id }: Learner, item: string): Promise<Note> {
  return findNote(id, defaultPathKey, item);
}

/** The first line of each note, by item: where the learner stopped. At the end of the day `on`, or now. */
export async function loadNoteLines(
  { id }: Learner,
  on?: string,
): Promise<ReadonlyMap<string, string>> {
  return on === undefined
    ? findNoteLines(id, defaultPathKey)
    : findNoteLinesOn(id, defaultPathKey, on);
}

const pageLength = 20;

export type NoteVersions = {
  /** Newest first. */
  readonly versions: readonly Note[];
  /** The version before which there are older ones; null at the end. */
  readonly before: number | null;
};

/** A note and a page of its earlier versions. */
export async function loadNoteWithVersions(
  { id }: Learner,
  item: string,
  before?: number,
): Promise<{ readonly note: Note; readonly versions: NoteVersions }> {
  const page = { before, count: pageLength + 1 };
  const found = await findNoteWithVersions(id, defaultPathKey, item, page);
  const versions = found.versions.slice(0, pageLength);
  const hasOlder = found.versions.length > pageLength;
  const oldest = versions.at(-1)?.version ?? null;
  return { note: found.note, versions: { versions, before: hasOlder ? oldest : null } };
}
