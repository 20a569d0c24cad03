import type { ProjectResult } from "./project";

/** The number of a text with the unit that follows it, and the words around it. */
export type Figure = {
  readonly number: number;
  /** As programs write it: no marks but a point in front of decimals. */
  readonly plain: string;
  readonly shown: string;
  readonly words: string;
};

/** Not a number within a name, such as F1 or ResNet-18. */
const figure = /(?<![\p{L}\p{N}.,-])(-?\d+(?:[.,]\d+)*)(\s?%)?(?![\p{L}\p{N}])/u;

/** With one mark, three digits behind it are thousands, unless only a zero is in front. */
function plainFrom(text: string): string {
  const marks = text.match(/[.,]/g) ?? [];
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const hasBoth = new Set(marks).size > 1;
  const isThousands =
    marks.length > 1 || (/^-?[1-9]\d*[.,]\d{3}$/.test(text) && marks.length === 1);
  if (last < 0 || (!hasBoth && isThousands)) return text.replace(/[.,]/g, "");
  return `${text.slice(0, last).replace(/[.,]/g, "")}.${text.slice(last + 1)}`;
}

export function figureIn(text: string): Figure | null {
  const match = figure.exec(text);
  if (!match) return null;
  const [shown, digits = "", unit = ""] = match;
  const around = [text.slice(0, match.index), text.slice(match.index + shown.length)];
  const words = around
    .map((part) => part.replace(/^[\s:;,.()=–-]+|[\s:;,.()=–-]+$/gu, ""))
    .filter((part) => part !== "")
    .join(" ");
  const plain = plainFrom(digits);
  const number = unit.trim() === "%" ? Number(plain) / 100 : Number(plain);
  return { number, plain, shown, words };
}

/** How long the bars of a result are, from 0 to 1; null where its two figures cannot be drawn on one scale. */
export function barsOf({ value, baseline }: ProjectResult): {
  readonly value: number;
  readonly baseline: number;
} | null {
  const [one, other] = [figureIn(value)?.number, figureIn(baseline)?.number];
  if (one === undefined || other === undefined || one < 0 || other < 0) return null;
  const longest = Math.max(one, other);
  if (longest === 0) return null;
  // Shares are drawn against the whole.
  const whole = longest <= 1 ? 1 : longest;
  return { value: one / whole, baseline: other / whole };
}
