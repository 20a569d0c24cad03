import { linkTo, type Markup, percent, svg } from "./markup";
import type { ChartStyle } from "./style";
import { wrapLabel } from "./wrap-label";

export type StepBar = {
  readonly label: string;
  readonly done: number;
  readonly required: number;
  readonly href: string;
};

const fontSize = 16;
const lineHeight = 22;
const barHeight = 8;
const rowGap = 20;

/** Fills any box, which rounds its corners. */
export function drawBar(
  { done, required }: Pick<StepBar, "done" | "required">,
  style: ChartStyle,
): Markup {
  const share = Math.min(1, Math.max(0, done / Math.max(1, required)));
  const width = percent(share);
  const rectangle = svg`height="100%" rx="${barHeight / 2}"`;
  return svg`<rect width="100%" ${rectangle} fill="${style.sunken}"/><rect width="${width}" ${rectangle} fill="${style.pandan}"/>`;
}

/** The bars below each other with their labels, for a file: on a page the labels are text, which wraps and grows. */
export function drawStepBars(
  bars: readonly StepBar[],
  width: number,
  style: ChartStyle,
): { readonly content: Markup; readonly height: number } {
  // The estimate is for 12 px; the counts stand at the right.
  const labelWidth = ((width - 60) * 12) / fontSize;
  let top = 0;
  const rows = bars.map((bar) => {
    const lines = wrapLabel(bar.label, labelWidth);
    const spans = lines.map(
      (line, index) =>
        svg`<tspan x="0" y="${top + fontSize + index * lineHeight}">${line} </tspan>`,
    );
    const barTop = top + lines.length * lineHeight + 4;
    const count = svg`<text x="${width}" y="${top + fontSize}" text-anchor="end" fill="${style.muted}">${bar.done}/${bar.required}</text>`;
    top = barTop + barHeight + rowGap;
    return svg`${linkTo(bar.href, svg`<text fill="${style.ink}">${spans}</text>`)}${count}<svg y="${barTop}" width="${width}" height="${barHeight}">${drawBar(bar, style)}</svg>`;
  });
  return {
    content: svg`<g font-size="${fontSize}">${rows}</g>`,
    height: Math.max(0, top - rowGap),
  };
}
