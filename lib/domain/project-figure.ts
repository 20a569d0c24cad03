import type { ProjectResult } from "./project";

/** The first number of a text, its unit, and the words around it, which a unit is among. */
export type Figure = {
  readonly number: number;
  /** As programs write it: no marks but a point in front of decimals. */
  readonly plain: string;
  readonly shown: string;
  /** Of measure; empty where there is none, and for a share. */
  readonly unit: string;
  readonly words: string;
};

const end = String.raw`(?![\p{L}\p{N}])`;
const units = `(?:[mnuµμ]?s|dtk|detik|min|mnt|menit|h|jam|[kKMGT]i?B|px|fps|[kMG]?Hz|x)${end}`;
const followingUnit = new RegExp(String.raw`^\s?(${units})`, "u");

/**
 * Not within a name, such as F1, 3D or ResNet-18, but where its unit touches it, as in 12ms; without its digits where
 * other letters touch decimals, as in 1.5q, or stand for thousands, as in 12rb.
 */
const figure = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,−-])(?:` +
    String.raw`([-−]?)(\d+(?:[.,]\d+)*)(?:(\s?%)?(?![\p{L}\p{N}]|[.,]\p{N})|(?=${units}))` +
    String.raw`|[-−]?\d+(?:(?:[.,]\d+)+\p{L}|(?:k|rb|ribu|jt|juta)${end}))`,
  "u",
);
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
  const [shown = "", minus = "", digits = "", percent = ""] = match ?? [];
  const unsigned = plainFrom(digits, decimalMarkIn(text) ?? decimalMarkIn(beside));
  if (!match || unsigned === null) return null;
  const behind = text.slice(match.index + shown.length);
  const [, unit = ""] = followingUnit.exec(behind) ?? [];
  const words = [text.slice(0, match.index), behind]
    .map((part) => part.replace(/^[\s:;,.()=–-]+|[\s:;,.()=–-]+$/gu, ""))
    .filter((part) => part !== "")
    .join(" ");
  const plain = `${minus && "-"}${unsigned}`;
  const number = percent === "" ? Number(plain) : Number(plain) / 100;
  return { number, plain, shown, unit, words };
}

/** How long the bars of a result are, from 0 to 1; null where its two figures cannot be drawn on one scale. */
export function barsOf({ value, baseline }: ProjectResult): {
  readonly value: number;
  readonly baseline: number;
} | null {
  const [own, base] = [figureIn(value, baseline), figureIn(baseline, value)];
  if (!own || !base || own.number < 0 || base.number < 0) return null;
  if (own.unit !== base.unit && own.unit !== "" && base.unit !== "") return null;
  const [one, other] = [own.number, base.number];
  const longest = Math.max(one, other);
  if (longest === 0) return null;
  // Shares are drawn against the whole.
  const whole = longest <= 1 ? 1 : longest;
  return { value: one / whole, baseline: other / whole };
}
