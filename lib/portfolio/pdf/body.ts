import type { PortfolioWords } from "../words";
import { decorate, drawMark, drawRule, ink } from "./art";
import { type Density, detailStyle, headingStyle, titleStyle } from "./density";
import { type Block, begun, headingLead, indent, noteHead, noteLead, type Row } from "./measure";
import type { Style } from "./press";
import { sheet } from "./sheet";
import { tag } from "./tags";
import type { Type } from "./type";

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** What every drawing below needs: the paper, where its tags hang, the type and the words. */
export type Canvas = {
  readonly doc: Doc;
  readonly root: Element;
  readonly type: Type;
  readonly words: PortfolioWords;
};

type Frame = { readonly x: number; readonly y: number; readonly width: number };

/** Draws one row; `frame.y` is its first baseline. */
function drawRow(canvas: Canvas, list: Element, row: Row, frame: Frame, density: Density): void {
  const { doc, type, words } = canvas;
  const { line } = row;
  const style = titleStyle(density, begun(line));
  const small = detailStyle(density);
  const size = density.title * 0.86;
  const mark = () => drawMark(doc, line.status, frame.x, frame.y - size * 0.88, size);
  const item = tag(doc, list, "LI", null);
  if (line.detail !== "" && line.detail === row.beside) decorate(doc, mark);
  else tag(doc, item, "Lbl", mark, { alt: words.status[line.status] });
  const left = frame.x + indent;
  const body = tag(doc, item, "LBody", () => {
    type.drawLines(row.title, style, { x: left, y: frame.y }, density.title * 1.28);
  });
  if (!row.beside && row.below.length === 0) return;
  body.add(() => {
    if (row.beside) {
      const x = frame.x + frame.width - type.width(row.beside, small);
      type.draw(row.beside, small, x, frame.y);
    }
    const top = frame.y + (row.title.length - 1) * density.title * 1.28 + density.detail * 1.45;
    type.drawLines(row.below, small, { x: left, y: top }, density.detail * 1.36);
  });
}

/** Draws a group with its heading. */
export function drawBlock(canvas: Canvas, block: Block, frame: Frame, density: Density): void {
  const { doc, root, type } = canvas;
  const { x, width } = frame;
  let y = frame.y + headingStyle.size;
  tag(doc, root, "H2", () => {
    for (const text of block.heading) {
      type.draw(text, headingStyle, x, y);
      y += headingLead;
    }
  });
  y += 6 - headingLead;
  decorate(doc, () => drawRule(doc, x, y, width));
  const head = block.rows.length > 0 ? density.head : noteHead;
  y = frame.y + head + (block.heading.length - 1) * headingLead;
  if (block.rows.length > 0) {
    const list = tag(doc, root, "L", null);
    for (const row of block.rows) {
      drawRow(canvas, list, row, { x, y: y + density.pitch * 0.62, width }, density);
      y += row.height;
    }
  }
  if (block.note.length === 0) return;
  const spot = { x, y: y + density.detail };
  tag(doc, root, "P", () =>
    type.drawLines(block.note, detailStyle(density), spot, noteLead(density)),
  );
}

const bannerTitle: Style = { weight: 700, size: 12, color: ink.pandan };
const bannerText: Style = { weight: 400, size: 9.6, color: ink.text };
const pad = 16;

/** What an empty portfolio says of itself; returns the height it takes. */
export function drawBanner(canvas: Canvas, y: number): number {
  const { doc, root, type, words } = canvas;
  const lines = type.wrap(words.emptyBody, bannerText, sheet.inner - 2 * pad);
  const height = pad * 2 + 16 + lines.length * 14;
  decorate(doc, () => doc.roundedRect(sheet.left, y, sheet.inner, height, 10).fill(ink.soft));
  tag(doc, root, "P", () =>
    type.draw(words.emptyTitle, bannerTitle, sheet.left + pad, y + pad + 10),
  );
  const spot = { x: sheet.left + pad, y: y + pad + 28 };
  tag(doc, root, "P", () => type.drawLines(lines, bannerText, spot, 14));
  return height;
}
