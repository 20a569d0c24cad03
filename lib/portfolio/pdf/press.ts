import type { FontName, Weight } from "./fonts";
import { type Glyphs, glyphsOf } from "./glyphs";
import type { Run } from "./runs";

export type Style = {
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
  readonly tracking?: number;
};

export type Spot = { readonly x: number; readonly y: number };

type Doc = PDFKit.PDFDocument;
type FontRun = Run<FontName>;

/** The document with its fonts, and how wide each word is at a size of one point. */
export type Press = {
  readonly doc: Doc;
  readonly glyphs: Glyphs;
  readonly units: Map<string, number>;
};

// Asking for features makes pdfkit lay out a word with its spaces as a whole, as right-to-left words need.
const features: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];
// Plus Jakarta Sans has a space so narrow that tight text reads, and is copied, as one word.
const wider = 0.055;

export function pressOf(doc: Doc): Press {
  return { doc, glyphs: glyphsOf(doc), units: new Map() };
}

function trackingOf(run: FontRun, style: Style): number {
  return run.direction === "right-to-left" ? 0 : (style.tracking ?? 0);
}

function wordsOf(run: FontRun): readonly string[] {
  return run.text.match(/[^ ]+ *| +/g) ?? [];
}

function unitOf({ doc, glyphs, units }: Press, font: FontName, word: string): number {
  const key = `${font} ${word}`;
  const known = units.get(key);
  if (known !== undefined) return known;
  glyphs.use(font, 1);
  const unit = doc.widthOfString(word, { features });
  units.set(key, unit);
  return unit;
}

function wordWidth(press: Press, run: FontRun, word: string, style: Style): number {
  const spaces = run.font.startsWith("main") ? (word.split(" ").length - 1) * wider : 0;
  const unit = unitOf(press, run.font, word) + spaces;
  return unit * style.size + trackingOf(run, style) * word.length;
}

/** The width of a run in points. */
export function runWidth(press: Press, run: FontRun, style: Style): number {
  return wordsOf(run).reduce((sum, word) => sum + wordWidth(press, run, word, style), 0);
}

/** Draws word by word: in the order of reading, from whichever side the run is read. */
function drawRun(press: Press, run: FontRun, style: Style, left: number, y: number): void {
  const { doc, glyphs } = press;
  const characterSpacing = trackingOf(run, style);
  const options = { features, lineBreak: false, baseline: "alphabetic", characterSpacing } as const;
  const right = left + runWidth(press, run, style);
  let done = 0;
  doc.fillColor(style.color);
  for (const word of wordsOf(run)) {
    const step = wordWidth(press, run, word, style);
    glyphs.use(run.font, style.size);
    doc.text(
      word,
      run.direction === "right-to-left" ? right - done - step : left + done,
      y,
      options,
    );
    done += step;
  }
}

/** Draws runs side by side from `at`, the baseline's start, and writes them in the order of reading. */
export function drawRuns(press: Press, runs: readonly FontRun[], style: Style, at: Spot): void {
  let x = at.x;
  const placed = runs.map((run) => {
    const left = x;
    x += runWidth(press, run, style);
    return { run, left };
  });
  for (const { run, left } of placed.toSorted((a, b) => a.run.order - b.run.order)) {
    drawRun(press, run, style, left, at.y);
  }
}
