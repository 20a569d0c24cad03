import { linkTo, type Markup, nothing, svg } from "./markup";
import {
  labelAt,
  lineHeight,
  pointAt,
  polygon,
  type RadarAxis,
  type RadarLabel,
  type RadarSize,
  shareOf,
} from "./radar-geometry";
import type { ChartStyle } from "./style";

/** The narrowest page has room for this; a wider one enlarges it. */
const shape: RadarSize = { radius: 84, halfWidth: 122 };
const fontSize = 12;

/** The box around the drawing, as a view box of SVG; (0, 0) is the middle of the radar. */
export function radarBox(axes: readonly RadarAxis[]): {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
} {
  const labels = axes.map((_, index) => labelAt(axes, index, shape));
  const top = Math.min(-shape.radius, ...labels.map(({ y }) => y - fontSize)) - 4;
  const bottom = Math.max(shape.radius, ...labels.map(lastBaseline)) + 8;
  const width = 2 * shape.halfWidth;
  return {
    viewBox: `${-shape.halfWidth} ${top} ${width} ${bottom - top}`,
    width,
    height: bottom - top,
  };
}

function lastBaseline({ y, lines }: RadarLabel): number {
  return y + (lines.length - 1) * lineHeight;
}

/** The label of an axis leads to its address, where it has one. */
export function drawRadar(axes: readonly RadarAxis[], style: ChartStyle): Markup {
  const labels = axes.map((axis, index) =>
    linkTo(axis.href, label(labelAt(axes, index, shape), style)),
  );
  return svg`${grid(axes.length, style)}${area(axes, style)}${targetShape(axes, style)}<g font-size="${fontSize}" font-weight="600" fill="${style.ink}" stroke="${style.surface}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${labels}</g>`;
}

function grid(count: number, style: ChartStyle): Markup {
  const corners = Array.from({ length: count }, (_, index) => pointAt(index, count, shape.radius));
  const spokes = corners.map(({ x, y }) => `M0 0L${x} ${y}`).join("");
  const rings = [1, 2 / 3, 1 / 3].map((share) =>
    polygon(Array.from({ length: count }, () => shape.radius * share)),
  );
  return svg`<path d="${rings.join("") + spokes}" fill="none" stroke="${style.line}" stroke-linejoin="round"/>`;
}

function area(axes: readonly RadarAxis[], style: ChartStyle): Markup {
  const shares = axes.map(shareOf);
  const isEmpty = shares.every((share) => share === 0);
  // Without any progress, hollow dots mark the ends of the axes.
  const dots = shares.map((share, index) => {
    const { x, y } = pointAt(index, axes.length, (isEmpty ? 1 : share) * shape.radius);
    return svg`<circle cx="${x}" cy="${y}" r="4"/>`;
  });
  if (isEmpty) {
    return svg`<g fill="${style.surface}" stroke="${style.edge}" stroke-width="2">${dots}</g><circle r="5" fill="${style.pandan}"/>`;
  }
  const outline = polygon(shares.map((share) => share * shape.radius));
  return svg`<g fill="${style.pandan}" stroke="${style.pandan}"><path d="${outline}" fill-opacity="0.15" stroke-width="2.5" stroke-linejoin="round"/>${dots}</g>`;
}

/** Dashed, its corners hollow, so that it differs from what is done without colour. */
function targetShape(axes: readonly RadarAxis[], style: ChartStyle): Markup {
  if (axes.every(({ target }) => target === undefined)) return nothing;
  const shares = axes.map(({ target = 0 }) => Math.min(1, Math.max(0, target)));
  const dots = shares.map((share, index) => {
    const { x, y } = pointAt(index, axes.length, share * shape.radius);
    return svg`<circle cx="${x}" cy="${y}" r="3.5" fill="${style.surface}"/>`;
  });
  const outline = polygon(shares.map((share) => share * shape.radius));
  return svg`<g stroke="${style.ink}" stroke-width="1.5"><path d="${outline}" fill="none" stroke-dasharray="4 4"/>${dots}</g>`;
}

function label({ x, y, anchor, lines }: RadarLabel, style: ChartStyle): Markup {
  const spans = lines.map((line, index) => {
    const top = y + index * lineHeight;
    // The space parts the words of the lines where they are read out.
    return index < lines.length - 1
      ? svg`<tspan x="${x}" y="${top}">${line} </tspan>`
      : svg`<tspan x="${x}" y="${top}" font-weight="400" fill="${style.muted}">${line}</tspan>`;
  });
  return svg`<text text-anchor="${anchor}">${spans}</text>`;
}
