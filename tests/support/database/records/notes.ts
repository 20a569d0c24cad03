import { changeNote } from "@/lib/actions/note-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { findNote, findNoteVersions } from "@/lib/data/items/note";
import type { Learner } from "@/lib/domain/learner";
import type { Note, NoteOutcome } from "@/lib/domain/note";
import { morning } from "../learners";

/** Writes on the current version unless another one is given. */
export async function writeNote(
  learner: Learner,
  item: string,
  text: string,
  { at = morning, version, tab }: { at?: Date; version?: number; tab?: string } = {},
): Promise<NoteOutcome> {
  const base = version ?? (await findNote(learner.id, defaultPathKey, item)).version;
  return changeNote({ learner, now: at }, item, { text, version: base, tab });
}

export function currentNoteOf({ id }: Pick<Learner, "id">, item: string): Promise<Note> {
  return findNote(id, defaultPathKey, item);
}

/** Newest first. */
export function earlierNotesOf({ id }: Pick<Learner, "id">, item: string): Promise<Note[]> {
  return findNoteVersions(id, defaultPathKey, item, { count: 10_000 });
}
