/** Wide letters of Plus Jakarta Sans at 12 px semi-bold; an estimate on the safe side, as there is no canvas here. */
const letterWidth = 6.7;

/** About how wide a line of a label is at 12 px, in px. */
export function widthOf(line: string): number {
  return line.length * letterWidth;
}

/** A label in lines no wider than `width` px at 12 px, broken between words; a word wider than a line is cut. */
export function wrapLabel(label: string, width: number): string[] {
  const most = Math.max(4, Math.floor(width / letterWidth));
  const lines: string[] = [];
  for (const word of label.split(/\s+/).flatMap((word) => cut(word, most))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function cut(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  return [`${word.slice(0, most - 1)}-`, ...cut(word.slice(most - 1), most)];
}
