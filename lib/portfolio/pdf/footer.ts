import { interpolate } from "../labels";
import type { Canvas } from "./body";
import { drawArtifact, drawDivider, palette } from "./graphics";
import { pageGeometry } from "./page-geometry";
import { tag } from "./tags";
import type { TextStyle } from "./text-rendering";

const small: TextStyle = { weight: 400, size: 7.6, color: palette.muted };
const nameStyle: TextStyle = { weight: 600, size: 8.6, color: palette.text };

/** Screen readers read it once, on the last page. */
export function drawFooter(canvas: Canvas, page: number, pages: number): void {
  const { doc, root, typesetter, labels } = canvas;
  const number = interpolate(labels.page, { page, pages });
  const room = pageGeometry.contentWidth - typesetter.width(number, small) - 30;
  const lines = typesetter.wrap(labels.footer, small, room);
  const note = () => typesetter.drawLines(lines, small, { x: pageGeometry.left, y: 804 }, 10.5);
  drawArtifact(doc, () => drawDivider(doc, pageGeometry.left, 790, pageGeometry.contentWidth));
  if (page === pages) tag(doc, root, "P", note);
  else drawArtifact(doc, note);
  drawArtifact(doc, () =>
    typesetter.draw(number, small, pageGeometry.right - typesetter.width(number, small), 804),
  );
}

export function drawRunningHeader(canvas: Canvas, name: string, subtitle: string): void {
  const { doc, typesetter } = canvas;
  drawArtifact(doc, () => {
    const right = pageGeometry.right - typesetter.width(subtitle, small);
    const [line = ""] = typesetter.wrap(name, nameStyle, right - pageGeometry.left - 20);
    typesetter.draw(line, nameStyle, pageGeometry.left, 56);
    typesetter.draw(subtitle, small, right, 56);
    drawDivider(doc, pageGeometry.left, 66, pageGeometry.contentWidth);
  });
}
