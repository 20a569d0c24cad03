import { type FontName, fallbackFont, mainFont, type Weight } from "./fonts";
import { drawRuns, pressOf, runWidth, type Spot, type Style } from "./press";
import { type Coverage, printable, type Run, runsOf } from "./runs";
import { wrap } from "./wrap";

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

type Covers = Coverage<FontName>["covers"];

const latin = /^[\x20-\x7E\u00A0-\u00FF]*$/;

function coverageOf(weight: Weight, covers: Covers): Coverage<FontName> {
  return { main: mainFont(weight), fallback: fallbackFont(weight), covers };
}

/** Text may appear in any weight, so what is kept of it is what the light and the bold font both have. */
function everyWeight(covers: Covers): Covers {
  return (font, codePoint) =>
    font === "fallback"
      ? covers(font, codePoint) && covers("fallback-bold", codePoint)
      : covers(font, codePoint);
}

/** The type case of one document. */
export function typeOf(doc: PDFKit.PDFDocument): Type {
  const press = pressOf(doc);
  const { covers, finish } = press.glyphs;
  const runs = (text: string, { weight }: Style): readonly Run<FontName>[] =>
    latin.test(text)
      ? [{ text, font: mainFont(weight), direction: "left-to-right", order: 0 }]
      : runsOf(text, coverageOf(weight, covers));
  const widths = new Map<string, number>();
  const width = (text: string, style: Style) => {
    const key = `${style.weight} ${style.size} ${style.tracking ?? 0} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const sum = runs(text, style).reduce((total, run) => total + runWidth(press, run, style), 0);
    widths.set(key, sum);
    return sum;
  };
  const draw = (text: string, style: Style, x: number, y: number) =>
    drawRuns(press, runs(text, style), style, { x, y });
  return {
    clean: (text) => printable(text, coverageOf(400, everyWeight(covers))),
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
