import { type FontName, fontBytes } from "./fonts";

type Doc = PDFKit.PDFDocument;

/** pdfkit internals: the parsed font, and the code points of each glyph in use. */
type EmbeddedFont = {
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
  readonly unicode: number[][];
};

export type FontSet = {
  readonly covers: (font: FontName, codePoint: number) => boolean;
  readonly use: (font: FontName, size: number) => void;
  /** Call after all text is set. */
  readonly finish: () => void;
};

const lam = 0x644;
/** Lam and an alef, and the Unicode ligature of the pair. */
const lamAlef = new Map([
  [0x622, 0xfef5],
  [0x623, 0xfef7],
  [0x625, 0xfef9],
  [0x627, 0xfefb],
]);

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

/** Readers reverse right-to-left text letter by letter, which would also reverse the pair within one glyph. */
function mapLigaturesToUnicode(unicode: number[][]): void {
  for (const [glyph, [first, second = 0]] of unicode.entries()) {
    const pair = first === lam ? lamAlef.get(second) : undefined;
    if (pair) unicode[glyph] = [pair];
  }
}
