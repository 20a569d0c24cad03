import type { ProjectResult } from "./project";

/** The number of a text with the unit that follows it, and the words around it. */
export type Figure = {
  readonly number: number;
  /** As programs write it: no marks but a point in front of decimals. */
  readonly plain: string;
  readonly shown: string;
  readonly words: string;
};

/** Not within a name, such as F1 or ResNet-18; without its digits where letters touch decimals, as in 1.5s. */
const figure =
  /(?<![\p{L}\p{N}.,−-])(?:[-−]?\d+(?:[.,]\d+)+\p{L}|([-−]?)(\d+(?:[.,]\d+)*)(\s?%)?(?![\p{L}\p{N}]|[.,]\p{N}))/u;
const grouped = /^[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/;
const decimal = /^\d+(?:([.,])\d+)?$/;

/** The mark in front of decimals; none where what is behind it may be thousands, which a share has none of. */
function decimalMarkIn(text: string): string | undefined {
  const [, , digits = "", percent] = figure.exec(text) ?? [];
  return percent || !grouped.test(digits) ? decimal.exec(digits)?.[1] : undefined;
}

function plainFrom(digits: string, mark: string | undefined): string | null {
  const isGrouped = grouped.test(digits);
  const single = decimal.exec(digits);
  if (single && (!isGrouped || single[1] === mark)) return digits.replace(",", ".");
  if (!isGrouped) return null;
  const [separator = ""] = /[.,]/.exec(digits) ?? [];
  return digits.replaceAll(separator, "").replace(",", ".");
}

/** Three digits behind a mark are thousands, unless the mark is of decimals here or in the figure beside it. */
export function figureIn(text: string, beside = ""): Figure | null {
  const match = figure.exec(text);
  const [shown = "", minus = "", digits = "", unit = ""] = match ?? [];
  const unsigned = plainFrom(digits, decimalMarkIn(text) ?? decimalMarkIn(beside));
  if (!match || unsigned === null) return null;
  const around = [text.slice(0, match.index), text.slice(match.index + shown.length)];
  const words = around
    .map((part) => part.replace(/^[\s:;,.()=–-]+|[\s:;,.()=–-]+$/gu, ""))
    .filter((part) => part !== "")
    .join(" ");
  const plain = `${minus && "-"}${unsigned}`;
  const number = unit.trim() === "%" ? Number(plain) / 100 : Number(plain);
  return { number, plain, shown, words };
}

/** How long the bars of a result are, from 0 to 1; null where its two figures cannot be drawn on one scale. */
export function barsOf({ value, baseline }: ProjectResult): {
  readonly value: number;
  readonly baseline: number;
} | null {
  const [one, other] = [figureIn(value, baseline)?.number, figureIn(baseline, value)?.number];
  if (one === undefined || other === undefined || one < 0 || other < 0) return null;
  const longest = Math.max(one, other);
  if (longest === 0) return null;
  // Shares are drawn against the whole.
  const whole = longest <= 1 ? 1 : longest;
  return { value: one / whole, baseline: other / whole };
}
