/** Cuts a single word that is wider than `limit`. */
export function wrapText(
  text: string,
  limit: number,
  width: (part: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (width(longer) <= limit) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (width(line) > limit && line.length > 1) {
      const head = fittingPrefix(line, limit, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}

function fittingPrefix(word: string, limit: number, width: (part: string) => number): string {
  const signs = [...word];
  let count = signs.length;
  while (count > 1 && width(signs.slice(0, count).join("")) > limit) count -= 1;
  return signs.slice(0, count).join("");
}
