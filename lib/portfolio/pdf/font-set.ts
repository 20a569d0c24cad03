import { type FontName, fontBytes } from "./fonts";

type Doc = PDFKit.PDFDocument;

/** What pdfkit keeps to itself: the parsed font, and the letters that each glyph in use stands for. */
type EmbeddedFont = {
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
  readonly unicode: number[][];
};

export type FontSet = {
  readonly covers: (font: FontName, codePoint: number) => boolean;
  /** Sets the font that the next text is measured or drawn in. */
  readonly use: (font: FontName, size: number) => void;
  /** To be called when all text is set. */
  readonly finish: () => void;
};

const lam = 0x644;
/** Lam followed by one of the alefs, as the one letter Unicode also has for the pair. */
const lamAlef = new Map([
  [0x622, 0xfef5],
  [0x623, 0xfef7],
  [0x625, 0xfef9],
  [0x627, 0xfefb],
]);

/** The fonts of one document, opened as they are first asked for. */
export function createFontSet(doc: Doc): FontSet {
  const opened = new Map<FontName, EmbeddedFont>();
  const open = (name: FontName): EmbeddedFont => {
    const cached = opened.get(name);
    if (cached) return cached;
    doc.registerFont(name, fontBytes(name));
    doc.font(name);
    const embedded = (doc as unknown as { readonly _font: EmbeddedFont })._font;
    opened.set(name, embedded);
    return embedded;
  };
  return {
    covers: (name, codePoint) => open(name).font.hasGlyphForCodePoint(codePoint),
    use: (name, size) => {
      open(name);
      doc.font(name, size);
    },
    finish: () => {
      for (const { unicode } of opened.values()) mapLigaturesToUnicode(unicode);
    },
  };
}

/** Readers turn right-to-left text around letter by letter, and would turn a pair within one glyph as well. */
function mapLigaturesToUnicode(unicode: number[][]): void {
  for (const [glyph, [first, second = 0]] of unicode.entries()) {
    const pair = first === lam ? lamAlef.get(second) : undefined;
    if (pair) unicode[glyph] = [pair];
  }
}
