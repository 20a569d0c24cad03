/** The px width of a wide letter of Plus Jakarta Sans, 12 px semi-bold: without a canvas, text cannot be measured. */
const letterWidth = 6.7;

/** An upper estimate, in px at a font size of 12 px. */
export function estimateTextWidth(line: string): number {
  return line.length * letterWidth;
}

/** Breaks a label between words into lines of at most `width` px at 12 px; splits a word that is wider. */
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
