import { defaultPathKey } from "../content/paths";
import { findNote, findNotes } from "../data/items/note";
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
