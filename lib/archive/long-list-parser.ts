import { archiveLimits, type LongList, longLists } from "../domain/archive";
import { ArchiveError } from "../domain/archive-refusal";

/** Characters of a list parsed at once, and the most that may come without a complete entry. */
const batchLength = 128 * 1024;
const maxPendingLength = 1024 * 1024;

/** The long lists are nested in the enrolments, which are a list themselves. */
const listDepth = 3;
const longListStart = new RegExp(`"(${longLists.join("|")})"\\s*:\\s*$`);
const tailLength = 100;
/** The fields that an import uses, at this depth of the document. */
const fieldDepth = 1;
const usedFieldStart = /"(profile|portfolio|enrolments)"\s*:\s*$/;
/** Each enrolment has nine lists at this depth. */
const maxLists = 1000;

/** Deeper or larger values are no export, and JSON.parse would block the process on them. */
const maxDepth = 16;
const maxMembers = 100;
/** Values outside of these lists, in what an import uses. */
const maxValues = 100_000;

const [quote, backslash] = [0x22, 0x5c];
const punctuation: ReadonlySet<number> = new Set(Array.from("[]{},", (mark) => mark.charCodeAt(0)));

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
 * Parses an archive piece by piece, so that its text and lists need not be in memory at once. `onValues` gets parsed
 * entries, the index of their list, and which it is. `end` returns the rest of the document, with that index in place of each list and
 * null in place of lists and objects that an import does not use, which are of any length: sessions, the security log.
 * Throws a SyntaxError for invalid JSON in a list and an ArchiveError for an oversized part.
 */
export function createLongListParser(
  onValues: (values: readonly unknown[], list: number, name: LongList) => void,
) {
  const punctuationIn = createPunctuationScanner();
  let rest = "";
  /** The end of `rest`: a search in `rest` itself would copy the whole growing string. */
  let tail = "";
  /** Unparsed text of the current list; null outside of a list. */
  let pending: string | null = null;
  let isSkipping = false;
  let list = -1;
  let listName: LongList = "events";
  let listCount = 0;
  let depth = 0;
  let valueCount = 0;
  /** By depth: the commas in the object that is open there, null in a list. */
  const commas: (number | null)[] = [];

  function assertSmall(mark: string): void {
    if (mark === "[" || mark === "{") commas[depth + 1] = mark === "{" ? 0 : null;
    const count = commas[depth] ?? null;
    if (mark === "," && count !== null) commas[depth] = count + 1;
    if (pending === null) valueCount += 1;
    const isLarge = count !== null && count >= maxMembers;
    if (isLarge || depth >= maxDepth || valueCount > maxValues)
      throw new ArchiveError("not-an-export");
  }

  function append(text: string): void {
    if (isSkipping) return;
    if (pending === null) {
      rest += text;
      tail = `${tail}${text.slice(-tailLength)}`.slice(-tailLength);
    } else pending += text;
    if (rest.length > archiveLimits.otherCharacters) throw new ArchiveError("too-large");
    if (pending !== null && pending.length > maxPendingLength)
      throw new ArchiveError("not-an-export");
  }

  function emitValues(text: string): void {
    const values: unknown[] = JSON.parse(`${text}]`);
    onValues(text.startsWith("[0,") ? values.slice(1) : values, list, listName);
  }

  function startList(): boolean {
    listCount += 1;
    if (listCount > maxLists) throw new ArchiveError("not-an-export");
    const found = longListStart.exec(tail)?.[1];
    const name = longLists.find((each) => each === found);
    if (!name) return false;
    listName = name;
    list += 1;
    rest += list;
    pending = "[";
    return true;
  }

  function isUnused(): boolean {
    if (usedFieldStart.test(tail)) return false;
    rest += "null";
    return true;
  }

  function isListBoundary(mark: string): boolean {
    if (isSkipping) return false;
    if (pending === null) return mark === "[" && depth === listDepth;
    return (mark === "]" && depth === listDepth) || (mark === "," && depth === listDepth + 1);
  }

  /**
   * Parses `pending` at the end of the list or once it is long enough; a 0 then takes its place before the next comma.
   */
  function flush(mark: string): boolean {
    if (pending === null) return false;
    const isEnd = mark === "]";
    const isEnough = mark === "," && pending.length > batchLength;
    if (isEnd || isEnough) emitValues(pending);
    if (isEnd) pending = null;
    if (isEnough) pending = "[0,";
    return isEnd || isEnough;
  }

  return {
    push(piece: string): void {
      let start = 0;
      for (const at of punctuationIn(piece)) {
        const mark = piece.charAt(at);
        if (!isSkipping) assertSmall(mark);
        const isClosing = mark === "]" || mark === "}";
        if (isClosing) depth -= 1;
        if (depth === fieldDepth && isSkipping) {
          isSkipping = false;
          start = at + 1;
        } else if (depth === fieldDepth && !isClosing && mark !== ",") {
          append(piece.slice(start, at));
          start = at;
          isSkipping = isUnused();
        } else if (isListBoundary(mark)) {
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
