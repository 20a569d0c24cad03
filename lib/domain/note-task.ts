import { decideNote, type NoteOutcome, type NoteWrite, type OpenNote } from "./note";

/** A task as a page showed it: the line of its box, the index of that line in the text, and what the box becomes. */
export type NoteTask = {
  readonly index: number;
  readonly line: string;
  readonly isDone: boolean;
};

/** Only the marks of quotes and lists stand before a task's box in its line. */
const box = /^((?:[\s>*+-]|\d{1,9}[.)])*)\[[\sxX]\]/;

function withBox(line: string, isDone: boolean): string | null {
  return box.test(line) ? line.replace(box, `$1[${isDone ? "x" : " "}]`) : null;
}

/** The line with the task whose box begins at `position`. */
export function taskLineAt(text: string, position: number): Pick<NoteTask, "index" | "line"> {
  const start = text.lastIndexOf("\n", position) + 1;
  const [line = ""] = text.slice(start).split("\n", 1);
  return { index: text.slice(0, start).split("\n").length - 1, line };
}

/**
 * The text with the box as asked for, which it may have already. The line may have moved, if no other is like it; null
 * where it is not found.
 */
export function withTask(text: string, { index, line, isDone }: NoteTask): string | null {
  const wanted = withBox(line, isDone);
  if (wanted === null) return null;
  const lines = text.split("\n");
  const isTask = (each: string | undefined) =>
    each !== undefined && withBox(each, isDone) === wanted;
  const only = lines.findIndex(isTask);
  const found = isTask(lines[index]) ? index : only;
  if (found === -1 || (found !== index && lines.findLastIndex(isTask) !== only)) return null;
  return lines.with(found, wanted).join("\n");
}

/** A tick changes the text as it is now: an autosave since the page was shown is no reason to refuse it. */
export function decideNoteTask(
  note: OpenNote,
  task: NoteTask,
  time: Pick<NoteWrite, "at" | "day">,
  versionsSize: number,
): NoteOutcome {
  const text = withTask(note.text, task);
  if (text === null) return { outcome: "conflict", note };
  return decideNote(note, { ...time, text, version: note.version, tab: null }, versionsSize);
}
