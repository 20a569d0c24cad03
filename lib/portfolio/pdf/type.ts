import { type FontName, fallbackFont, fontBytes, mainFont, type Weight } from "./fonts";
import { type Coverage, printable, type Run, runsOf } from "./runs";

export type Style = {
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
  readonly tracking?: number;
};

export type Spot = { readonly x: number; readonly y: number };

/** Setting text: sizes in points, `y` is the baseline. */
export type Type = {
  readonly clean: (text: string) => string;
  readonly width: (text: string, style: Style) => number;
  readonly wrap: (text: string, style: Style, width: number) => readonly string[];
  readonly draw: (text: string, style: Style, x: number, y: number) => void;
  /** Draws lines `lead` apart, with the spaces between them that a reader of the tags needs. */
  readonly drawLines: (lines: readonly string[], style: Style, at: Spot, lead: number) => void;
};

type Doc = PDFKit.PDFDocument;
type Glyphs = { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };

/** pdfkit keeps the parsed font to itself and has no question for "can you draw this?". */
function glyphsOf(doc: Doc, name: FontName): Glyphs {
  doc.font(name);
  return (doc as unknown as { readonly _font: { readonly font: Glyphs } })._font.font;
}

function registerFonts(doc: Doc): (font: FontName, codePoint: number) => boolean {
  const glyphs = new Map<FontName, Glyphs>();
  return (font, codePoint) => {
    let known = glyphs.get(font);
    if (!known) {
      doc.registerFont(font, fontBytes(font));
      known = glyphsOf(doc, font);
      glyphs.set(font, known);
    }
    return known.hasGlyphForCodePoint(codePoint);
  };
}

const latin = /^[\x20-\x7E\u00A0-\u00FF]*$/;
// Asking for features makes pdfkit lay a run out as a whole, which right-to-left text needs.
const features: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];

/** The type case of one document. */
export function typeOf(doc: Doc): Type {
  const covers = registerFonts(doc);
  const coverage = (weight: Weight): Coverage<FontName> => ({
    main: mainFont(weight),
    fallback: fallbackFont(weight),
    covers,
  });
  const runs = (text: string, { weight }: Style): readonly Run<FontName>[] => {
    const font = mainFont(weight);
    covers(font, 32);
    return latin.test(text)
      ? [{ text, font, direction: "left-to-right" }]
      : runsOf(text, coverage(weight));
  };
  const options = (run: Run<FontName>, style: Style) => ({
    features,
    lineBreak: false,
    baseline: "alphabetic" as const,
    characterSpacing: run.direction === "right-to-left" ? 0 : (style.tracking ?? 0),
  });
  // Widths grow with the size, so each text is measured once.
  const units = new Map<string, number>();
  const runWidth = (run: Run<FontName>, style: Style) => {
    const key = `${run.font} ${run.text}`;
    const unit = units.get(key) ?? doc.font(run.font, 1).widthOfString(run.text, { features });
    units.set(key, unit);
    return unit * style.size + options(run, style).characterSpacing * (run.text.length - 1);
  };
  const width = (text: string, style: Style) =>
    runs(text, style).reduce((sum, run) => sum + runWidth(run, style), 0);
  const draw = (text: string, style: Style, x: number, y: number) => {
    let at = x;
    for (const run of runs(text, style)) {
      const step = runWidth(run, style);
      doc.font(run.font, style.size).fillColor(style.color);
      doc.text(run.text, at, y, options(run, style));
      at += step;
    }
  };
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
  };
}

/** Lines no wider than `limit`; a single word that is wider is cut. */
function wrap(text: string, limit: number, width: (part: string) => number): readonly string[] {
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
      const head = fitting(line, limit, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}

function fitting(word: string, limit: number, width: (part: string) => number): string {
  const signs = [...word];
  let count = signs.length;
  while (count > 1 && width(signs.slice(0, count).join("")) > limit) count -= 1;
  return signs.slice(0, count).join("");
}
