import { ArchiveError, archiveLimits } from "../domain/archive";

/** How many characters of a list are parsed at a time, and how many may come without an end of an event. */
const batchLength = 128 * 1024;
const maxPendingLength = 1024 * 1024;

/** How deep in the document the lists of events are: in the enrolments, which are a list. */
const listDepth = 3;
const eventListStart = /"events"\s*:\s*$/;
/** How much of what came before a list shows whether it is one of events. */
const tailLength = 100;
/** How many lists there can be that deep: each path has two. */
const maxLists = 1000;

const [quote, backslash] = [0x22, 0x5c];
const punctuation: ReadonlySet<number> = new Set(Array.from("[]{},", (mark) => mark.charCodeAt(0)));

/** Tells of each piece of JSON, one after the other, where the brackets and commas outside of its texts are. */
function createPunctuationScanner() {
  let isInText = false;
  let isEscaped = false;
  return function* punctuationIn(piece: string): Generator<number> {
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (isEscaped) isEscaped = false;
      else if (isInText && code === backslash) isEscaped = true;
      else if (code === quote) isInText = !isInText;
      else if (!isInText && punctuation.has(code)) yield at;
    }
  };
}

/**
 * Reads the JSON of an archive as it comes, for its text and its events need not be in memory at once: events are
 * parsed some at a time and handed to `onEvents` with the number of their list. `end` returns the rest of the document as
 * text, in which that number stands for the list. Throws a SyntaxError where the JSON of a list is broken, and an
 * ArchiveError where a part is longer than any may be.
 */
export function createEventListParser(
  onEvents: (values: readonly unknown[], list: number) => void,
) {
  const punctuationIn = createPunctuationScanner();
  let rest = "";
  /** How it ends: to look into a long text that grows copies all of it. */
  let tail = "";
  /** What has come of a list and is not parsed yet; null outside of one. */
  let pending: string | null = null;
  let list = -1;
  let listCount = 0;
  let depth = 0;

  function append(text: string): void {
    if (pending === null) {
      rest += text;
      tail = `${tail}${text.slice(-tailLength)}`.slice(-tailLength);
    } else pending += text;
    if (rest.length > archiveLimits.otherCharacters) throw new ArchiveError("too-large");
    if (pending !== null && pending.length > maxPendingLength)
      throw new ArchiveError("not-an-export");
  }

  function emitEvents(text: string): void {
    const values: unknown[] = JSON.parse(`${text}]`);
    onEvents(text.startsWith("[0,") ? values.slice(1) : values, list);
  }

  function startList(): boolean {
    listCount += 1;
    if (listCount > maxLists) throw new ArchiveError("not-an-export");
    if (!eventListStart.test(tail)) return false;
    list += 1;
    rest += list;
    pending = "[";
    return true;
  }

  /** Whether a list can begin, end or be cut at this mark: what came before it is counted in then, and nowhere else. */
  function isListBoundary(mark: string): boolean {
    if (pending === null) return mark === "[" && depth === listDepth;
    return (mark === "]" && depth === listDepth) || (mark === "," && depth === listDepth + 1);
  }

  /** Parses what has come where that is enough or all of it; a 0 then stands for it, before the comma that follows. */
  function flush(mark: string): boolean {
    if (pending === null) return false;
    const isEnd = mark === "]";
    const isEnough = mark === "," && pending.length > batchLength;
    if (isEnd || isEnough) emitEvents(pending);
    if (isEnd) pending = null;
    if (isEnough) pending = "[0,";
    return isEnd || isEnough;
  }

  return {
    push(piece: string): void {
      let start = 0;
      for (const at of punctuationIn(piece)) {
        const mark = piece.charAt(at);
        if (mark === "]" || mark === "}") depth -= 1;
        if (isListBoundary(mark)) {
          append(piece.slice(start, at));
          start = (pending === null ? startList() : flush(mark)) ? at + 1 : at;
        }
        if (mark === "[" || mark === "{") depth += 1;
      }
      append(piece.slice(start));
    },
    end: () => rest,
  };
}
