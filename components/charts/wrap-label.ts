/** Wide letters of Plus Jakarta Sans at 12 px semi-bold; an estimate on the safe side, as there is no canvas here. */
const letterWidth = 6.7;

/** About how wide a line of a label is at 12 px, in px. */
export function estimateTextWidth(line: string): number {
  return line.length * letterWidth;
}

/** A label in lines no wider than `width` px at 12 px, broken between words; a word wider than a line is cut. */
export function wrapLabel(label: string, width: number): string[] {
  const maxLength = Math.max(4, Math.floor(width / letterWidth));
  const lines: string[] = [];
  for (const word of label.split(/\s+/).flatMap((word) => splitWord(word, maxLength))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= maxLength) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function splitWord(word: string, maxLength: number): string[] {
  if (word.length <= maxLength) return [word];
  return [`${word.slice(0, maxLength - 1)}-`, ...splitWord(word.slice(maxLength - 1), maxLength)];
}
