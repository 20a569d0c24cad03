import { ArchiveError, archiveLimits } from "../domain/archive";

/** How many characters of a list are parsed at a time, and how many may come without an end of an event. */
const portion = 128 * 1024;
const longest = 1024 * 1024;

/** How deep in the document the lists of events are: in the enrolments, which are a list. */
const depthOfLists = 3;
const startOfList = /"events"\s*:\s*$/;
/** How much of what came before a list shows whether it is one of events. */
const tailLength = 100;
/** How many lists there can be that deep: each path has two. */
const mostLists = 1000;

const [quote, backslash] = [0x22, 0x5c];
const marks: ReadonlySet<number> = new Set(Array.from("[]{},", (mark) => mark.charCodeAt(0)));

/** Tells of each piece of JSON, one after the other, where the brackets and commas outside of its texts are. */
function openMarks() {
  let isInText = false;
  let isEscaped = false;
  return function* marksOf(piece: string): Generator<number> {
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (isEscaped) isEscaped = false;
      else if (isInText && code === backslash) isEscaped = true;
      else if (code === quote) isInText = !isInText;
      else if (!isInText && marks.has(code)) yield at;
    }
  };
}

/**
 * Reads the JSON of an archive as it comes, for its text and its events need not be in memory at once: events are
 * parsed some at a time and handed to `take` with the number of their list. `end` returns the rest of the document as
 * text, in which that number stands for the list. Throws a SyntaxError where the JSON of a list is broken, and an
 * ArchiveError where a part is longer than any may be.
 */
export function openLists(take: (values: readonly unknown[], list: number) => void) {
  const marksOf = openMarks();
  let rest = "";
  /** How it ends: to look into a long text that grows copies all of it. */
  let tail = "";
  /** What has come of a list and is not parsed yet; null outside of one. */
  let events: string | null = null;
  let list = -1;
  let lists = 0;
  let depth = 0;

  function keep(text: string): void {
    if (events === null) {
      rest += text;
      tail = `${tail}${text.slice(-tailLength)}`.slice(-tailLength);
    } else events += text;
    if (rest.length > archiveLimits.rest) throw new ArchiveError("too-large");
    if (events !== null && events.length > longest) throw new ArchiveError("not-an-export");
  }

  function parse(text: string): void {
    const values: unknown[] = JSON.parse(`${text}]`);
    take(text.startsWith("[0,") ? values.slice(1) : values, list);
  }

  function open(): boolean {
    lists += 1;
    if (lists > mostLists) throw new ArchiveError("not-an-export");
    if (!startOfList.test(tail)) return false;
    list += 1;
    rest += list;
    events = "[";
    return true;
  }

  /** Whether a list can begin, end or be cut at this mark: what came before it is counted in then, and nowhere else. */
  function isTurn(mark: string): boolean {
    if (events === null) return mark === "[" && depth === depthOfLists;
    return (mark === "]" && depth === depthOfLists) || (mark === "," && depth === depthOfLists + 1);
  }

  /** Parses what has come where that is enough or all of it; a 0 then stands for it, before the comma that follows. */
  function cut(mark: string): boolean {
    if (events === null) return false;
    const isEnd = mark === "]";
    const isEnough = mark === "," && events.length > portion;
    if (isEnd || isEnough) parse(events);
    if (isEnd) events = null;
    if (isEnough) events = "[0,";
    return isEnd || isEnough;
  }

  return {
    push(piece: string): void {
      let start = 0;
      for (const at of marksOf(piece)) {
        const mark = piece.charAt(at);
        if (mark === "]" || mark === "}") depth -= 1;
        if (isTurn(mark)) {
          keep(piece.slice(start, at));
          start = (events === null ? open() : cut(mark)) ? at + 1 : at;
        }
        if (mark === "[" || mark === "{") depth += 1;
      }
      keep(piece.slice(start));
    },
    end: () => rest,
  };
}
