import { type Markup, svg } from "./markup";
import type { ChartStyle } from "./style";

const side = 6;

/** Lines and dots that differ without colour; the first is solid. */
const motifs = [
  `M0 0h${side}v${side}h-${side}z`,
  "M-1 7l8-8M-1 1l2-2M5 7l2-2",
  "M1.5 0a1.2 1.2 0 0 1 0 3a1.2 1.2 0 0 1 0-3zM4.5 3a1.2 1.2 0 0 1 0 3a1.2 1.2 0 0 1 0-3z",
  "M0 1.5h6M0 4.5h6",
  "M3 0v6",
  "M0 3h6M3 0v6",
] as const;

/** How many series a drawing can tell apart: the last one is hollow. */
export const seriesLimit = motifs.length + 1;

/** The fill of a series, 0 to `seriesLimit` - 1. `id` is that of the drawing, because a page holds several. */
export function seriesFill(id: string, index: number, style: ChartStyle): string {
  return index < motifs.length ? `url(#${id}-${index})` : style.surface;
}

export function seriesPatterns(id: string, style: ChartStyle): Markup {
  const patterns = motifs.map((motif, index) => {
    const fill = index === 0 || index === 2 ? style.pandan : "none";
    return svg`<pattern id="${id}-${index}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><rect width="${side}" height="${side}" fill="${style.surface}"/><path d="${motif}" fill="${fill}" stroke="${index === 2 ? "none" : style.pandan}"/></pattern>`;
  });
  return svg`<defs>${patterns}</defs>`;
}

/** Hatching stands for what does not count. */
export function hatchPattern(id: string, style: ChartStyle): Markup {
  return svg`<defs><pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><path d="${motifs[1]}" fill="none" stroke="${style.edge}" stroke-opacity="0.55"/></pattern></defs>`;
}
