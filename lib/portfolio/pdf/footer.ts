import { fill } from "../words";
import { decorate, drawRule, ink } from "./art";
import type { Canvas } from "./body";
import type { Style } from "./press";
import { sheet } from "./sheet";
import { tag } from "./tags";

const small: Style = { weight: 400, size: 7.6, color: ink.muted };
const nameStyle: Style = { weight: 600, size: 8.6, color: ink.text };

/** The quiet foot of a page: whose claims these are, and the page number. Read out once, on the last page. */
export function drawFooter(canvas: Canvas, page: number, pages: number): void {
  const { doc, root, type, words } = canvas;
  const number = fill(words.page, { page, pages });
  const room = sheet.inner - type.width(number, small) - 30;
  const lines = type.wrap(words.footer, small, room);
  const note = () => type.drawLines(lines, small, { x: sheet.left, y: 804 }, 10.5);
  decorate(doc, () => drawRule(doc, sheet.left, 790, sheet.inner));
  if (page === pages) tag(doc, root, "P", note);
  else decorate(doc, note);
  decorate(doc, () => type.draw(number, small, sheet.right - type.width(number, small), 804));
}

/** The head of the second and later pages: whose portfolio this is. */
export function drawRunningHead(canvas: Canvas, name: string, subtitle: string): void {
  const { doc, type } = canvas;
  decorate(doc, () => {
    const right = sheet.right - type.width(subtitle, small);
    const [line = ""] = type.wrap(name, nameStyle, right - sheet.left - 20);
    type.draw(line, nameStyle, sheet.left, 56);
    type.draw(subtitle, small, right, 56);
    drawRule(doc, sheet.left, 66, sheet.inner);
  });
}
