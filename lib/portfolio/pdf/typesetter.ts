import { type Coverage, printableText, type Run, runsOf } from "./bidi-runs";
import { type FontName, fallbackFont, mainFont, type Weight } from "./fonts";
import {
  createTextContext,
  drawRuns,
  type Point,
  runWidth,
  type TextStyle,
} from "./text-rendering";
import { wrapText } from "./wrap";

/** Sizes in points; `y` is the baseline. */
export type Typesetter = {
  readonly clean: (text: string) => string;
  readonly width: (text: string, style: TextStyle) => number;
  readonly wrap: (text: string, style: TextStyle, width: number) => readonly string[];
  readonly draw: (text: string, style: TextStyle, x: number, y: number) => void;
  /** Lines are `leading` apart, with spaces between them for readers of the tags. */
  readonly drawLines: (
    lines: readonly string[],
    style: TextStyle,
    at: Point,
    leading: number,
  ) => void;
  readonly finish: () => void;
};

type Covers = Coverage<FontName>["covers"];

const latinText = /^[\x20-\x7E\u00A0-\u00FF]*$/;

function coverageOf(weight: Weight, covers: Covers): Coverage<FontName> {
  return { main: mainFont(weight), fallback: fallbackFont(weight), covers };
}

/** Text may appear in any weight, so that both fallback fonts must cover it. */
function coversInAllWeights(covers: Covers): Covers {
  return (font, codePoint) =>
    font === "fallback"
      ? covers(font, codePoint) && covers("fallback-bold", codePoint)
      : covers(font, codePoint);
}

export function createTypesetter(doc: PDFKit.PDFDocument): Typesetter {
  const context = createTextContext(doc);
  const { covers, finish } = context.fonts;
  const runs = (text: string, { weight }: TextStyle): readonly Run<FontName>[] =>
    latinText.test(text)
      ? [{ text, font: mainFont(weight), direction: "left-to-right", order: 0 }]
      : runsOf(text, coverageOf(weight, covers));
  const widths = new Map<string, number>();
  const width = (text: string, style: TextStyle) => {
    const key = `${style.weight} ${style.size} ${style.tracking ?? 0} ${text}`;
    const cached = widths.get(key);
    if (cached !== undefined) return cached;
    const sum = runs(text, style).reduce((total, run) => total + runWidth(context, run, style), 0);
    widths.set(key, sum);
    return sum;
  };
  const draw = (text: string, style: TextStyle, x: number, y: number) =>
    drawRuns(context, runs(text, style), style, { x, y });
  return {
    clean: (text) => printableText(text, coverageOf(400, coversInAllWeights(covers))),
    width,
    wrap: (text, style, limit) => wrapText(text, limit, (part) => width(part, style)),
    draw,
    drawLines: (lines, style, { x, y }, leading) => {
      for (const [at, line] of lines.entries()) {
        draw(at < lines.length - 1 ? `${line} ` : line, style, x, y + at * leading);
      }
    },
    finish,
  };
}
