import { defaultPathKey } from "../content/paths";
import { findNote, findNoteLines, findNotes, findNoteVersions } from "../data/items/note";
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

/** The first line of each note, by item: where the learner stopped. */
export async function loadNoteLines({ id }: Learner): Promise<ReadonlyMap<string, string>> {
  return findNoteLines(id, defaultPathKey);
}

const pageLength = 20;

export type NoteVersions = {
  /** Newest first. */
  readonly versions: readonly Note[];
  /** The version before which there are older ones; null at the end. */
  readonly before: number | null;
};

export async function loadNoteVersions(
  { id }: Learner,
  item: string,
  before?: number,
): Promise<NoteVersions> {
  const found = await findNoteVersions(id, defaultPathKey, item, { before, count: pageLength + 1 });
  const versions = found.slice(0, pageLength);
  return {
    versions,
    before: found.length > pageLength ? (versions.at(-1)?.version ?? null) : null,
  };
}
