import { defaultPathKey } from "../content/paths";
import { saveNote } from "../data/items/note";
import { decideNote, type NoteOutcome, type NoteWrite, type OpenNote } from "../domain/note";
import { decideNoteTask, type NoteTask } from "../domain/note-task";
import { writeTimeOf } from "../domain/write-time";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

type Decide = (
  note: OpenNote,
  time: Pick<NoteWrite, "at" | "day">,
  versionsSize: number,
) => NoteOutcome;

/** Every write of a note goes through here. Throws if not enrolled. */
async function writeNote(
  { learner, session, now }: LearnerContext,
  item: string,
  decide: Decide,
): Promise<NoteOutcome> {
  const time = writeTimeOf(now, learner.timeZone);
  const outcome = await saveNote(
    { userId: learner.id, pathKey: defaultPathKey, item, session },
    (note, versionsSize) => decide(note, time, versionsSize),
  );
  return assertEnrolled({ learner }, outcome);
}

export function changeNote(
  context: LearnerContext,
  item: string,
  {
    text,
    version,
    tab,
  }: Pick<NoteWrite, "text" | "version"> & { readonly tab?: string | undefined },
): Promise<NoteOutcome> {
  return writeNote(context, item, (note, time, versionsSize) =>
    decideNote(note, { text, version, tab: tab ?? null, ...time }, versionsSize),
  );
}

export function tickTask(
  context: LearnerContext,
  item: string,
  task: NoteTask,
): Promise<NoteOutcome> {
  return writeNote(context, item, (note, time, versionsSize) =>
    decideNoteTask(note, task, time, versionsSize),
  );
}
