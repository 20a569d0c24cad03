import { noteLimit } from "./note";

/** Deeper quotes and lists take minutes to parse, and more stack than there is. */
const maxNesting = 30;

/** A text of nothing but markup or line ends would block the process for seconds. */
const maxMarkup = 2000;
const maxLines = 1000;
const markup = /[[\]*_`|~<>!\\&#]/g;

const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;

/** How deep a line nests: its quote and list markers, and its indentation, where two columns can be a list. */
function nestingOf(line: string): number {
  let nesting = 0;
  let rest = line;
  for (;;) {
    const text = rest.trimStart();
    nesting += (rest.length - text.length) / 2;
    const marker = text.startsWith(">") ? ">" : listMarker.exec(text)?.[0];
    if (marker === undefined || nesting > maxNesting) return nesting;
    nesting += 1;
    rest = text.slice(marker.length);
  }
}

/** Whether a text can be parsed as Markdown in little time; others are shown as they are. */
export function isParsable(text: string): boolean {
  if (text.length > noteLimit || (text.match(markup)?.length ?? 0) > maxMarkup) return false;
  const lines = text.split("\n");
  return lines.length <= maxLines && lines.every((line) => nestingOf(line) <= maxNesting);
}
