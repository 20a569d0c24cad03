import type { Portfolio, PortfolioStep } from "../../domain/portfolio";
import { formatDay, formatNumber } from "../../format";
import { learnerName } from "../sections";
import { fill } from "../words";
import { decorate, drawBar, drawKawung, drawLogo, ink } from "./art";
import type { Canvas } from "./body";
import type { Style } from "./press";
import { sheet } from "./sheet";
import { tag } from "./tags";
import type { Type } from "./type";

type Element = PDFKit.PDFStructureElement;
type Place = { readonly x: number; readonly y: number; readonly width: number };

const wordmark: Style = { weight: 700, size: 12, color: ink.text, tracking: -0.1 };
const subtitle: Style = { weight: 400, size: 11.5, color: ink.muted };
const percent: Style = { weight: 800, size: 39, color: ink.pandan, tracking: -1.4 };
const small: Style = { weight: 500, size: 7.8, color: ink.text };
const stepNumber: Style = { weight: 800, size: 8, color: ink.text };
const count: Style = { weight: 400, size: 7.8, color: ink.muted };
const stepLead = 10.5;
const barsLeft = 120;
const barGap = 8;

/** The name in the largest size that takes no more than two lines; the smallest takes what it needs. */
function nameLines(name: string, type: Type): { style: Style; lines: readonly string[] } {
  for (const size of [29, 25, 21, 18]) {
    const style: Style = { weight: 800, size, color: ink.text, tracking: size * -0.022 };
    const lines = type.wrap(name, style, sheet.inner);
    if (lines.length <= (size > 25 ? 1 : 2)) return { style, lines };
  }
  const style: Style = { weight: 700, size: 14, color: ink.text };
  return { style, lines: type.wrap(name, style, sheet.inner).slice(0, 4) };
}

/** A name that can be printed: what the fonts cannot show is left out, and the e-mail steps in for an empty one. */
export function printableName(portfolio: Portfolio, type: Type): string {
  const local = portfolio.learner.email.split("@")[0] ?? "";
  return type.clean(learnerName(portfolio)) || type.clean(local) || "–";
}

function drawStep(canvas: Canvas, list: Element, step: PortfolioStep, at: Place): number {
  const { doc, type, words } = canvas;
  const { x, y, width } = at;
  const share = step.required > 0 ? step.done / step.required : 0;
  decorate(doc, () => drawBar(doc, x, y, width, share));
  const label = fill(words.progress, { done: step.done, required: step.required });
  const lines = type.wrap(type.clean(step.title), small, width);
  const body = tag(doc, tag(doc, list, "LI", null), "LBody", () =>
    type.draw(`${step.number} `, stepNumber, x, y + 17),
  );
  body.add(() => type.drawLines([...lines, ""], small, { x, y: y + 17 + stepLead }, stepLead));
  body.add(() => type.draw(label, count, x + width - type.width(label, count), y + 17));
  return y + 17 + lines.length * stepLead;
}

function drawProgress(canvas: Canvas, portfolio: Portfolio, y: number): number {
  const { doc, root, type, words } = canvas;
  const label = `${formatNumber(portfolio.percent, portfolio.locale)}%`;
  tag(doc, root, "P", () => type.draw(label, percent, sheet.left - 1, y + 31));
  const numbers = { done: portfolio.done, required: portfolio.required };
  const caption = type.wrap(fill(words.progressLong, numbers), count, barsLeft - 14);
  const spot = { x: sheet.left, y: y + 46 };
  tag(doc, root, "P", () => type.drawLines(caption, count, spot, stepLead));
  const list = tag(doc, root, "L", null);
  const steps = portfolio.steps.length;
  const width = (sheet.inner - barsLeft - barGap * (steps - 1)) / steps;
  const ends = portfolio.steps.map((step, at) => {
    const x = sheet.left + barsLeft + at * (width + barGap);
    return drawStep(canvas, list, step, { x, y: y + 1, width });
  });
  return Math.max(y + 46 + (caption.length - 1) * stepLead, ...ends);
}

/** The first page's head: sign, name, path and date, percentage and steps. Returns the height it reaches down to. */
export function drawHeader(canvas: Canvas, portfolio: Portfolio): number {
  const { doc, root, type, words } = canvas;
  decorate(doc, () => {
    drawKawung(doc);
    drawLogo(doc, sheet.left, 44, 20);
  });
  tag(doc, root, "P", () => type.draw("Langkah", wordmark, sheet.left + 27, 59));
  const { style, lines } = nameLines(printableName(portfolio, type), type);
  const first = { x: sheet.left, y: 82 + style.size };
  tag(doc, root, "H1", () => type.drawLines(lines, style, first, style.size * 1.16));
  const y = first.y + (lines.length - 1) * style.size * 1.16 + 21;
  const date = formatDay(portfolio.date, portfolio.locale, "long");
  const under = fill(words.subtitle, { path: type.clean(portfolio.path.title), date });
  tag(doc, root, "P", () => type.draw(under, subtitle, sheet.left, y));
  return drawProgress(canvas, portfolio, y + 30);
}
