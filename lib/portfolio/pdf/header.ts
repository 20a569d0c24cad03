import type { Portfolio, PortfolioStep } from "../../domain/portfolio";
import { formatDay, formatNumber } from "../../format";
import { interpolate } from "../labels";
import { displayNameOf } from "../sections";
import type { Canvas } from "./body";
import { drawArtifact, drawBar, drawKawung, drawLogo, palette } from "./graphics";
import { pageGeometry } from "./page-geometry";
import { tag } from "./tags";
import type { TextStyle } from "./text-rendering";
import type { Typesetter } from "./typesetter";

type StructureElement = PDFKit.PDFStructureElement;
type Frame = { readonly x: number; readonly y: number; readonly width: number };

const wordmark: TextStyle = { weight: 700, size: 12, color: palette.text, tracking: -0.1 };
const subtitle: TextStyle = { weight: 400, size: 11.5, color: palette.muted };
const percent: TextStyle = { weight: 800, size: 39, color: palette.pandan, tracking: -1.4 };
const small: TextStyle = { weight: 500, size: 7.8, color: palette.text };
const stepNumber: TextStyle = { weight: 800, size: 8, color: palette.text };
const count: TextStyle = { weight: 400, size: 7.8, color: palette.muted };
const stepLeading = 10.5;
const barsLeft = 120;
const barGap = 8;

/** The largest size that takes at most two lines; the smallest takes as many as it needs. */
function nameLines(
  name: string,
  typesetter: Typesetter,
): { style: TextStyle; lines: readonly string[] } {
  for (const size of [29, 25, 21, 18]) {
    const style: TextStyle = { weight: 800, size, color: palette.text, tracking: size * -0.022 };
    const lines = typesetter.wrap(name, style, pageGeometry.contentWidth);
    if (lines.length <= (size > 25 ? 1 : 2)) return { style, lines };
  }
  const style: TextStyle = { weight: 700, size: 14, color: palette.text };
  return { style, lines: typesetter.wrap(name, style, pageGeometry.contentWidth).slice(0, 4) };
}

/** Without characters that the fonts lack; falls back to the e-mail address. */
export function printableName(portfolio: Portfolio, typesetter: Typesetter): string {
  const local = portfolio.learner.email.split("@")[0] ?? "";
  return typesetter.clean(displayNameOf(portfolio)) || typesetter.clean(local) || "–";
}

function drawStep(
  canvas: Canvas,
  list: StructureElement,
  step: PortfolioStep,
  frame: Frame,
): number {
  const { doc, typesetter, labels } = canvas;
  const { x, y, width } = frame;
  const share = step.required > 0 ? step.done / step.required : 0;
  drawArtifact(doc, () => drawBar(doc, x, y, width, share));
  const label = interpolate(labels.progress, { done: step.done, required: step.required });
  const lines = typesetter.wrap(typesetter.clean(step.title), small, width);
  const body = tag(doc, tag(doc, list, "LI", null), "LBody", () =>
    typesetter.draw(`${step.number} `, stepNumber, x, y + 17),
  );
  body.add(() =>
    typesetter.drawLines([...lines, ""], small, { x, y: y + 17 + stepLeading }, stepLeading),
  );
  body.add(() => typesetter.draw(label, count, x + width - typesetter.width(label, count), y + 17));
  return y + 17 + lines.length * stepLeading;
}

function drawProgress(canvas: Canvas, portfolio: Portfolio, y: number): number {
  const { doc, root, typesetter, labels } = canvas;
  const label = `${formatNumber(portfolio.percent, portfolio.locale)}%`;
  tag(doc, root, "P", () => typesetter.draw(label, percent, pageGeometry.left - 1, y + 31));
  const numbers = { done: portfolio.done, required: portfolio.required };
  const caption = typesetter.wrap(interpolate(labels.progressLong, numbers), count, barsLeft - 14);
  const position = { x: pageGeometry.left, y: y + 46 };
  tag(doc, root, "P", () => typesetter.drawLines(caption, count, position, stepLeading));
  const list = tag(doc, root, "L", null);
  const steps = portfolio.steps.length;
  const width = (pageGeometry.contentWidth - barsLeft - barGap * (steps - 1)) / steps;
  const ends = portfolio.steps.map((step, at) => {
    const x = pageGeometry.left + barsLeft + at * (width + barGap);
    return drawStep(canvas, list, step, { x, y: y + 1, width });
  });
  return Math.max(y + 46 + (caption.length - 1) * stepLeading, ...ends);
}

/** Returns the y of its lower edge. */
export function drawHeader(canvas: Canvas, portfolio: Portfolio): number {
  const { doc, root, typesetter, labels } = canvas;
  drawArtifact(doc, () => {
    drawKawung(doc);
    drawLogo(doc, pageGeometry.left, 44, 20);
  });
  tag(doc, root, "P", () => typesetter.draw("Langkah", wordmark, pageGeometry.left + 27, 59));
  const { style, lines } = nameLines(printableName(portfolio, typesetter), typesetter);
  const first = { x: pageGeometry.left, y: 82 + style.size };
  tag(doc, root, "H1", () => typesetter.drawLines(lines, style, first, style.size * 1.16));
  const y = first.y + (lines.length - 1) * style.size * 1.16 + 21;
  const date = formatDay(portfolio.date, portfolio.locale, "long");
  const subtitleText = interpolate(labels.subtitle, {
    path: typesetter.clean(portfolio.path.title),
    date,
  });
  tag(doc, root, "P", () => typesetter.draw(subtitleText, subtitle, pageGeometry.left, y));
  return drawProgress(canvas, portfolio, y + 30);
}
