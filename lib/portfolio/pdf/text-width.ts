/** In hundredths of the font size, a little more than Plus Jakarta Sans takes. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ !'(),.:;Iijl|]/u, 29],
  [/["*/1JL[\\\]`frtz{}]/u, 45],
  [/[0ABDHKNUbdgopq]/u, 67],
  [/[#%@CGMOQW&mw]/u, 84],
  [/[\p{M}\u200B-\u200D]/u, 0],
  [/[\u1100-\u11FF\u2E80-\uFFEF\u{10000}-\u{1FFFF}]/u, 110],
];
const usualWidth = 58;

/** In points. An estimate: it decides how a page is divided, and Typst breaks the lines by real widths. */
export function estimateWidth(text: string, size: number): number {
  let sum = 0;
  for (const sign of text) {
    sum += widths.find(([pattern]) => pattern.test(sign))?.[1] ?? usualWidth;
  }
  return (sum / 100) * size;
}

export function estimateLines(text: string, size: number, room: number): number {
  return Math.max(1, Math.ceil(estimateWidth(text, size) / room));
}
