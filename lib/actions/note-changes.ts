import { defaultPathKey } from "../content/paths";
import { saveNote } from "../data/items/note";
import { decideNote, type NoteOutcome, type NoteWrite } from "../domain/note";
import { writeTimeOf } from "../domain/write-time";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

/** Every write of a note goes through here. Throws if not enrolled. */
export async function changeNote(
  { learner, session, now }: LearnerContext,
  item: string,
  {
    text,
    version,
    tab,
  }: Pick<NoteWrite, "text" | "version"> & { readonly tab?: string | undefined },
): Promise<NoteOutcome> {
  const write = { text, version, tab: tab ?? null, ...writeTimeOf(now, learner.timeZone) };
  const outcome = await saveNote(
    { userId: learner.id, pathKey: defaultPathKey, item, session },
    (note, versionsSize) => decideNote(note, write, versionsSize),
  );
  return assertEnrolled({ learner }, outcome);
}
