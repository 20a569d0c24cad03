import type { Run } from "./bidi-runs";
import { createFontSet, type FontSet } from "./font-set";
import type { FontName, Weight } from "./fonts";

export type TextStyle = {
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
  readonly tracking?: number;
};

export type Point = { readonly x: number; readonly y: number };

type Doc = PDFKit.PDFDocument;
type FontRun = Run<FontName>;

/** `unitWidths` holds word widths at a size of one point. */
export type TextContext = {
  readonly doc: Doc;
  readonly fonts: FontSet;
  readonly unitWidths: Map<string, number>;
};

// Requesting features makes pdfkit shape a word with its spaces as a whole, as right-to-left words need.
const fontFeatures: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];
// Plus Jakarta Sans has a space so narrow that tight text looks like, and is copied as, one word.
const extraSpaceWidth = 0.055;

export function createTextContext(doc: Doc): TextContext {
  return { doc, fonts: createFontSet(doc), unitWidths: new Map() };
}

function trackingOf(run: FontRun, style: TextStyle): number {
  return run.direction === "right-to-left" ? 0 : (style.tracking ?? 0);
}

function wordsOf(run: FontRun): readonly string[] {
  return run.text.match(/[^ ]+ *| +/g) ?? [];
}

function unitWidthOf(
  { doc, fonts, unitWidths }: TextContext,
  font: FontName,
  word: string,
): number {
  const key = `${font} ${word}`;
  const cached = unitWidths.get(key);
  if (cached !== undefined) return cached;
  fonts.use(font, 1);
  const unit = doc.widthOfString(word, { features: fontFeatures });
  unitWidths.set(key, unit);
  return unit;
}

function wordWidth(context: TextContext, run: FontRun, word: string, style: TextStyle): number {
  const spaces = run.font.startsWith("main") ? (word.split(" ").length - 1) * extraSpaceWidth : 0;
  const unit = unitWidthOf(context, run.font, word) + spaces;
  return unit * style.size + trackingOf(run, style) * word.length;
}

/** In points. */
export function runWidth(context: TextContext, run: FontRun, style: TextStyle): number {
  return wordsOf(run).reduce((sum, word) => sum + wordWidth(context, run, word, style), 0);
}

/** Word by word in reading order, from either side. */
function drawRun(
  context: TextContext,
  run: FontRun,
  style: TextStyle,
  left: number,
  y: number,
): void {
  const { doc, fonts } = context;
  const characterSpacing = trackingOf(run, style);
  const options = {
    features: fontFeatures,
    lineBreak: false,
    baseline: "alphabetic",
    characterSpacing,
  } as const;
  const right = left + runWidth(context, run, style);
  let offset = 0;
  doc.fillColor(style.color);
  for (const word of wordsOf(run)) {
    const advance = wordWidth(context, run, word, style);
    fonts.use(run.font, style.size);
    doc.text(
      word,
      run.direction === "right-to-left" ? right - offset - advance : left + offset,
      y,
      options,
    );
    offset += advance;
  }
}

/** Places runs side by side from the baseline's start `at`, and writes them in reading order. */
export function drawRuns(
  context: TextContext,
  runs: readonly FontRun[],
  style: TextStyle,
  at: Point,
): void {
  let x = at.x;
  const placed = runs.map((run) => {
    const left = x;
    x += runWidth(context, run, style);
    return { run, left };
  });
  for (const { run, left } of placed.toSorted((a, b) => a.run.order - b.run.order)) {
    drawRun(context, run, style, left, at.y);
  }
}
