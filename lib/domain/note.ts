import { isBeforeKnownTime } from "./clock";

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** In characters. */
export const noteLimit = 10_000;

/** In bytes, of all earlier versions of a learner: with the longest history they still fit into an archive. */
export const noteVersionsLimit = 10 * 1024 * 1024;

/** In bytes, so that empty versions are limited too. */
const versionOverhead = 256;

/** In ms, from the first autosave of a version. */
export const versionLength = 10 * minute;

/** In ms, from when a later text took its place; after that only the last of each day is left. */
export const noteRetention = 30 * day;

export type Note = {
  readonly item: string;
  /** Empty where there is none. */
  readonly text: string;
  /** Rises by one with each write; 0 where there never was one. */
  readonly version: number;
  readonly at: Date;
  /** The learner's local day. */
  readonly day: string;
};

/** `tab` and `openedAt`: whose autosaves still belong to this version, and since when. */
export type OpenNote = Note & { readonly tab: string | null; readonly openedAt: Date };

/** `endsAt` is null for the last of its day, which is kept for good. */
export type NoteVersion = Note & { readonly endsAt: Date | null; readonly size: number };

/** What is kept of one note besides its text: how many, their bytes as they count, and the newest. */
export type EarlierVersions = {
  readonly item: string;
  readonly count: number;
  readonly size: number;
  readonly last: number;
};

/** `version` is the one that the text was based on; `tab` is null for a write that is a version of its own. */
export type NoteWrite = Pick<Note, "text" | "version" | "at" | "day"> & {
  readonly tab: string | null;
};

export type NoteOutcome =
  | { readonly outcome: "unchanged" | "conflict" | "full"; readonly note: Note }
  | {
      readonly outcome: "saved";
      readonly note: OpenNote;
      readonly earlier: NoteVersion | null;
    };

export function missingNote(item: string): OpenNote {
  const at = new Date(0);
  return { item, text: "", version: 0, at, day: "1970-01-01", tab: null, openedAt: at };
}

/** An empty text, its item's version included, leaves nothing to restore. */
function isContinuedBy(note: OpenNote, { text, tab, at, day: today }: NoteWrite): boolean {
  const age = at.getTime() - note.openedAt.getTime();
  const isSameSession = tab !== null && tab === note.tab && age >= 0 && age < versionLength;
  return isSameSession && note.day === today && note.text !== "" && text !== "";
}

/**
 * What is kept of a text that `next` takes the place of; null for one that was empty. By a clock that was not set, no end
 * is known.
 */
export function earlierVersionOf(
  { item, text, version, at, day: written }: Note,
  next: Pick<Note, "at" | "day">,
): NoteVersion | null {
  if (text === "") return null;
  const hasEnd = written === next.day && !isBeforeKnownTime(next.at);
  const endsAt = hasEnd ? new Date(next.at.getTime() + noteRetention) : null;
  const size = new TextEncoder().encode(text).length + versionOverhead;
  return { item, text, version, at, day: written, endsAt, size };
}

/** `versionsSize` is that of all earlier versions of the learner. A stored text is not written again. */
export function decideNote(note: OpenNote, write: NoteWrite, versionsSize: number): NoteOutcome {
  if (write.text === note.text) return { outcome: "unchanged", note };
  if (write.version !== note.version) return { outcome: "conflict", note };
  const isContinued = isContinuedBy(note, write);
  const earlier = isContinued ? null : earlierVersionOf(note, write);
  if (earlier && versionsSize + earlier.size > noteVersionsLimit) return { outcome: "full", note };
  const { text, at, day: today, tab } = write;
  const openedAt = isContinued ? note.openedAt : at;
  const version = note.version + 1;
  return {
    outcome: "saved",
    note: { item: note.item, text, version, at, day: today, tab, openedAt },
    earlier,
  };
}

const markers = /^(?:\s|[#>*+-]|\d+[.)]|\[[ xX]\])+(?=\s|$)/;
/** What is shown of a line, and what is read for it. */
const lineLength = 120;
const markedLength = 4 * lineLength;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A text in backticks, or one between the same markers, which stand in no word and in no name of a program. */
const marked =
  /(`{1,3})(.+?)\1|(?<![\p{L}\p{N}_*~]\.?)([*_]{1,3}|~{2})(?=\S)(.+?)(?<=\S)\3(?!\(|\.?[\p{L}\p{N}_*~])/gu;

function withoutMarks(line: string): string {
  return line.replace(marked, (...[, , code, , text = ""]) => code ?? withoutMarks(text));
}

/** At most `length` long, and without half a sign. */
function startOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, graphemes.segment(text).containing(length)?.index);
}

/** The first line with words in it, without its Markdown. */
export function firstLineOf(text: string): string {
  const lines = text.split("\n").map((each) => each.replace(markers, "").trim());
  const found = lines.find((each) => /[\p{L}\p{N}]/u.test(each)) ?? "";
  const line = withoutMarks(startOf(found, markedLength));
  return line.length > lineLength ? `${startOf(line, lineLength - 1).trimEnd()}…` : line;
}
