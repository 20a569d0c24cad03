import type { PortfolioLabels } from "../labels";
import {
  type Block,
  headingLeading,
  indent,
  isStarted,
  noteLeading,
  noteOffset,
  type Row,
} from "./block";
import { type Density, detailStyle, headingStyle, titleStyle } from "./density";
import { drawArtifact, drawDivider, drawStatusMark, palette } from "./graphics";
import { pageGeometry } from "./page-geometry";
import { tag } from "./tags";
import type { TextStyle } from "./text-rendering";
import type { Typesetter } from "./typesetter";

type Doc = PDFKit.PDFDocument;
type StructureElement = PDFKit.PDFStructureElement;

export type Canvas = {
  readonly doc: Doc;
  readonly root: StructureElement;
  readonly typesetter: Typesetter;
  readonly labels: PortfolioLabels;
};

type Frame = { readonly x: number; readonly y: number; readonly width: number };

/** `frame.y` is the first baseline. */
function drawRow(
  canvas: Canvas,
  list: StructureElement,
  row: Row,
  frame: Frame,
  density: Density,
): void {
  const { doc, typesetter, labels } = canvas;
  const { line } = row;
  const style = titleStyle(density, isStarted(line));
  const small = detailStyle(density);
  const size = density.title * 0.86;
  const mark = () => drawStatusMark(doc, line.status, frame.x, frame.y - size * 0.88, size);
  const item = tag(doc, list, "LI", null);
  if (line.detail !== "" && line.detail === row.beside) drawArtifact(doc, mark);
  else tag(doc, item, "Lbl", mark, { alt: labels.status[line.status] });
  const left = frame.x + indent;
  const body = tag(doc, item, "LBody", () => {
    typesetter.drawLines(row.title, style, { x: left, y: frame.y }, density.title * 1.28);
  });
  if (!row.beside && row.below.length === 0) return;
  body.add(() => {
    if (row.beside) {
      const x = frame.x + frame.width - typesetter.width(row.beside, small);
      typesetter.draw(row.beside, small, x, frame.y);
    }
    const top = frame.y + (row.title.length - 1) * density.title * 1.28 + density.detail * 1.45;
    typesetter.drawLines(row.below, small, { x: left, y: top }, density.detail * 1.36);
  });
}

export function drawBlock(canvas: Canvas, block: Block, frame: Frame, density: Density): void {
  const { doc, root, typesetter } = canvas;
  const { x, width } = frame;
  let y = frame.y + headingStyle.size;
  tag(doc, root, "H2", () => {
    for (const text of block.heading) {
      typesetter.draw(text, headingStyle, x, y);
      y += headingLeading;
    }
  });
  y += 6 - headingLeading;
  drawArtifact(doc, () => drawDivider(doc, x, y, width));
  const head = block.rows.length > 0 ? density.head : noteOffset;
  y = frame.y + head + (block.heading.length - 1) * headingLeading;
  if (block.rows.length > 0) {
    const list = tag(doc, root, "L", null);
    for (const row of block.rows) {
      drawRow(canvas, list, row, { x, y: y + density.pitch * 0.62, width }, density);
      y += row.height;
    }
  }
  if (block.note.length === 0) return;
  const position = { x, y: y + density.detail };
  tag(doc, root, "P", () =>
    typesetter.drawLines(block.note, detailStyle(density), position, noteLeading(density)),
  );
}

const bannerTitle: TextStyle = { weight: 700, size: 12, color: palette.pandan };
const bannerText: TextStyle = { weight: 400, size: 9.6, color: palette.text };
const bannerPadding = 16;

/** Returns the height in points. */
export function drawBanner(canvas: Canvas, y: number): number {
  const { doc, root, typesetter, labels } = canvas;
  const lines = typesetter.wrap(
    labels.emptyBody,
    bannerText,
    pageGeometry.contentWidth - 2 * bannerPadding,
  );
  const height = bannerPadding * 2 + 16 + lines.length * 14;
  drawArtifact(doc, () =>
    doc.roundedRect(pageGeometry.left, y, pageGeometry.contentWidth, height, 10).fill(palette.soft),
  );
  tag(doc, root, "P", () =>
    typesetter.draw(
      labels.emptyTitle,
      bannerTitle,
      pageGeometry.left + bannerPadding,
      y + bannerPadding + 10,
    ),
  );
  const position = { x: pageGeometry.left + bannerPadding, y: y + bannerPadding + 28 };
  tag(doc, root, "P", () => typesetter.drawLines(lines, bannerText, position, 14));
  return height;
}
