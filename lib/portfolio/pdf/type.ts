import { type FontName, fallbackFont, mainFont, type Weight } from "./fonts";
import { glyphsOf } from "./glyphs";
import { type Coverage, printable, type Run, runsOf } from "./runs";
import { wrap } from "./wrap";

export type Style = {
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
  readonly tracking?: number;
};

type Spot = { readonly x: number; readonly y: number };

/** Setting text: sizes in points, `y` is the baseline. */
export type Type = {
  readonly clean: (text: string) => string;
  readonly width: (text: string, style: Style) => number;
  readonly wrap: (text: string, style: Style, width: number) => readonly string[];
  readonly draw: (text: string, style: Style, x: number, y: number) => void;
  /** Draws lines `lead` apart, with the spaces between them that a reader of the tags needs. */
  readonly drawLines: (lines: readonly string[], style: Style, at: Spot, lead: number) => void;
  readonly finish: () => void;
};

type Doc = PDFKit.PDFDocument;
type Measure = (run: Run<FontName>, word: string, style: Style) => number;

const latin = /^[\x20-\x7E\u00A0-\u00FF]*$/;
// Asking for features makes pdfkit lay out a word with its spaces as a whole, as right-to-left words need.
const features: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];
// Plus Jakarta Sans has a space so narrow that tight text reads, and is copied, as one word.
const wider = 0.055;

function trackingOf(run: Run<FontName>, style: Style): number {
  return run.direction === "right-to-left" ? 0 : (style.tracking ?? 0);
}

function wordsOf(run: Run<FontName>): readonly string[] {
  return run.text.match(/[^ ]+ *| +/g) ?? [];
}

/** Widths in points; they grow with the size, so each word is measured once. */
function measureOf(doc: Doc): Measure {
  const units = new Map<string, number>();
  return (run, word, style) => {
    const key = `${run.font} ${word}`;
    const unit = units.get(key) ?? doc.font(run.font, 1).widthOfString(word, { features });
    units.set(key, unit);
    const spaces = run.font.startsWith("main") ? (word.split(" ").length - 1) * wider : 0;
    return (unit + spaces) * style.size + trackingOf(run, style) * word.length;
  };
}

function widthOf(measure: Measure, run: Run<FontName>, style: Style): number {
  return wordsOf(run).reduce((sum, word) => sum + measure(run, word, style), 0);
}

/** Draws word by word: in the order of reading, from whichever side the run is read. */
function drawRun(doc: Doc, measure: Measure, run: Run<FontName>, style: Style, box: Box): void {
  const options = {
    features,
    lineBreak: false,
    baseline: "alphabetic" as const,
    characterSpacing: trackingOf(run, style),
  };
  doc.fillColor(style.color);
  let done = 0;
  for (const word of wordsOf(run)) {
    const step = measure(run, word, style);
    const x = run.direction === "right-to-left" ? box.x + box.width - done - step : box.x + done;
    doc.font(run.font, style.size).text(word, x, box.y, options);
    done += step;
  }
}

type Box = Spot & { readonly width: number };

function drawRuns(
  doc: Doc,
  measure: Measure,
  runs: readonly Run<FontName>[],
  style: Style,
  at: Spot,
): void {
  let x = at.x;
  const placed = runs.map((run) => {
    const width = widthOf(measure, run, style);
    const box: Box = { x, y: at.y, width };
    x += width;
    return { run, box };
  });
  for (const { run, box } of placed.toSorted((a, b) => a.run.order - b.run.order)) {
    drawRun(doc, measure, run, style, box);
  }
}

/** The type case of one document. */
export function typeOf(doc: Doc): Type {
  const { covers, finish } = glyphsOf(doc);
  const measure = measureOf(doc);
  const coverage = (weight: Weight): Coverage<FontName> => ({
    main: mainFont(weight),
    fallback: fallbackFont(weight),
    covers,
  });
  const runs = (text: string, { weight }: Style): readonly Run<FontName>[] => {
    const font = mainFont(weight);
    // Asked so that the font is open; the answer is known.
    covers(font, 32);
    return latin.test(text)
      ? [{ text, font, direction: "left-to-right", order: 0 }]
      : runsOf(text, coverage(weight));
  };
  const widths = new Map<string, number>();
  const width = (text: string, style: Style) => {
    const key = `${style.weight} ${style.size} ${style.tracking ?? 0} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const steps = runs(text, style).map((run) => widthOf(measure, run, style));
    const sum = steps.reduce((total, step) => total + step, 0);
    widths.set(key, sum);
    return sum;
  };
  const draw = (text: string, style: Style, x: number, y: number) =>
    drawRuns(doc, measure, runs(text, style), style, { x, y });
  return {
    clean: (text) => printable(text, coverage(400)),
    width,
    wrap: (text, style, limit) => wrap(text, limit, (part) => width(part, style)),
    draw,
    drawLines: (lines, style, { x, y }, lead) => {
      for (const [at, line] of lines.entries()) {
        draw(at < lines.length - 1 ? `${line} ` : line, style, x, y + at * lead);
      }
    },
    finish,
  };
}
